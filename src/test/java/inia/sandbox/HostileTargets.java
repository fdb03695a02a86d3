package inia.sandbox;

/** Addresses that no client asks for. */
final class HostileTargets extends HostileKind {
    @Override
    void make() {
        for (String target : new String[] {
            "/../../../etc/passwd",
            "/bucket/../../etc/passwd",
            "/..%2f..%2fetc%2fpasswd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/bucket/%00",
            "/%00",
            "/bucket/a%00b",
            "/%",
            "/%z",
            "/%zz",
            "/%u0041",
            "/bucket/%c0%af",
            "/bucket/%ff%fe",
            "/bucket/%ed%a0%80",
            "/" + "/".repeat(5000),
            "/" + "a/".repeat(5000),
            "/bucket/" + "k".repeat(5000),
            "/bucket/" + "..%2F".repeat(400),
            "/BUCKET",
            "/b",
            "/bucket\\..\\x",
            "/bucket;x=y",
            "/.",
            "/..",
            "/bucket/.",
            "/?",
            "/?&&&&",
            "/?=",
            "/?=&=&=",
            "/?%",
            "/?a=%zz",
            "/?" + "a&".repeat(20_000),
            "/?" + "a=b&".repeat(12_000),
            "/bucket?" + "list-type=2&".repeat(1000),
            "/bucket?max-keys=99999999999999999999",
            "/bucket?max-keys=-1",
            "/bucket?list-type=2&continuation-token=%00",
            "/bucket?list-type=2&start-after=" + "%ff".repeat(1000),
            "/bucket?uploads&max-uploads=x",
            "/bucket/key?uploadId=../..&partNumber=0",
            "/bucket/key?partNumber=99999999999",
            "/bucket/key?versionId=%00",
            "/bucket?tagging&acl&policy&cors",
            "/bucket?nothing",
            "/bucket/key?acl",
            "/?Action=ListUsers",
            "/?Action=%00&Version=2010-05-08",
            "/?Action=ListUsers&Version=%00",
            "/?Action=CreateUser&UserName=%F0%9F&Version=2010-05-08",
            "/_sandbox/decisions/" + "x".repeat(2000),
            "/_sandbox/decisions/%00",
            "/_sandbox/../bucket",
            "/_sandbox/nothing",
            "/_sandbox/oidc/nothing",
            "/_sandbox/oidc/token",
            "/_sandbox/accounts/1"
        }) {
            get("the target " + target.substring(0, Math.min(60, target.length())), target, "");
        }
        raw("a NUL in the path", "GET /bucket/\0 HTTP/1.1\r\n" + HOST + "\r\n");
        raw("raw braces", "GET /bucket/{a}|^\" HTTP/1.1\r\n" + HOST + "\r\n");
        raw("raw UTF-8", "GET /bucket/\u00c3\u00a9 HTTP/1.1\r\n" + HOST + "\r\n");
        get("a bucket of a host that can't be one", "/", "Host: ../.localhost\r\n");
    }
}
