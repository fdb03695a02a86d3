package inia.sandbox;

/** XML that is broken, deep or large. */
final class HostileXml extends HostileKind {
    @Override
    void make() {
        for (String body : new String[] {
            "",
            "hello",
            "<",
            "<a",
            "<a>",
            "</a>",
            "<a></b>",
            "<Tagging/>",
            "<Tagging><TagSet/></Tagging>",
            "<a>\0</a>",
            "<?xml version='9.9'?><Tagging/>",
            "<?xml encoding='nothing'?><Tagging/>",
            "\u00ff\u00fe<\0a\0>\0",
            "<Tagging xmlns=\"urn:other\"/>",
            "<Tagging><![CDATA[" + "]".repeat(1000) + "</Tagging>",
            "<Tagging>&nothing;</Tagging>",
            "<Tagging>&#0;</Tagging>",
            "<Tagging>&#x110000;</Tagging>",
            "<Tagging><TagSet><Tag/></TagSet></Tagging>",
            "<Tagging><TagSet><Tag><Key></Key></Tag></TagSet></Tagging>",
            "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><Tagging/>",
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Tagging>&e;</Tagging>",
            "<!DOCTYPE a [<!ENTITY % e SYSTEM \"file:///etc/passwd\">%e;]><Tagging/>"
        }) {
            put(
                    "tags " + body.substring(0, Math.min(40, body.length())).replaceAll("[^ -~]", "?"),
                    "/bucket?tagging",
                    "",
                    body);
        }
        put("entities that bomb", "/bucket?tagging", "", HostileQueries.laughs("<Tagging>&e;</Tagging>"));
        put("deep XML", "/bucket?tagging", "", "<Tagging>".repeat(200_000));
        put("XML of many attributes", "/bucket?tagging", "", "<Tagging " + manyAttributes() + "/>");
        put("XML of many namespaces", "/bucket?tagging", "", "<Tagging " + manyNamespaces() + "/>");
        put(
                "half a million tags",
                "/bucket?tagging",
                "",
                "<Tagging><TagSet>" + "<Tag/>".repeat(500_000) + "</TagSet></Tagging>");
        put("XML of a long comment", "/bucket?tagging", "", "<!--" + "x".repeat(1 << 20) + "--><Tagging/>");
        raw(
                "objects to delete without number",
                post("/bucket?delete", "<Delete>" + "<Object><Key>a</Key></Object>".repeat(100_000) + "</Delete>"));
        raw("nothing to delete", post("/bucket?delete", "<Delete/>"));
        raw("an object without key to delete", post("/bucket?delete", "<Delete><Object/></Delete>"));
        raw("parts of nothing", post("/bucket/key?uploadId=x", "<CompleteMultipartUpload/>"));
        raw(
                "a part of no number",
                post(
                        "/bucket/key?uploadId=x",
                        "<CompleteMultipartUpload><Part><PartNumber>x</PartNumber></Part></CompleteMultipartUpload>"));
        put(
                "a place that is none",
                "/new-bucket",
                "",
                "<CreateBucketConfiguration><LocationConstraint>../..</LocationConstraint></CreateBucketConfiguration>");
    }

    private static String post(String target, String body) {
        return "POST " + target + " HTTP/1.1\r\n" + HOST + length(body) + body;
    }

    private static String manyAttributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            attributes.append('a').append(i).append("='' ");
        }
        return attributes.toString();
    }

    private static String manyNamespaces() {
        StringBuilder namespaces = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            namespaces.append("xmlns:a").append(i).append("='u' ");
        }
        return namespaces.toString();
    }
}
