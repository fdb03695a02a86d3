package inia.sandbox;

import java.nio.charset.StandardCharsets;

/** Forms of the query protocol that are broken, deep or large. */
final class HostileQueries extends HostileKind {
    @Override
    void make() {
        String user = "Action=CreateUser&UserName=hostile";
        form("a list's number without end", user + "&Tags.member.999999999.Key=a" + IAM);
        form("a list's number beyond all types", user + "&Tags.member.99999999999999999999.Key=a" + IAM);
        form("a list's number below nothing", user + "&Tags.member.-1.Key=a&Tags.member.0.Key=b" + IAM);
        form("a list without numbers", user + "&Tags.member=a&Tags=b&Tags.=c&Tags..Key=d" + IAM);
        form("a list of nothing", user + "&Tags.member.1=&Tags.member.2=" + IAM);
        form("a name of 2,500,000 dots", user + "&" + ".".repeat(2_500_000) + "=x" + IAM);
        form("a deep name", user + "&" + "Tags.member.1.".repeat(100_000) + "=x" + IAM);
        form("many deep names", user + ("&" + "a.".repeat(500) + "=x").repeat(2000) + IAM);
        form("a million parameters", user + "&a=".repeat(1_000_000) + IAM);
        form("a hundred thousand list members", user + manyTags() + IAM);
        form("the same parameter twice", "Action=ListUsers&Action=DeleteUser&UserName=a&UserName=b" + IAM);
        for (String value : new String[] {
            "",
            "%00",
            "%",
            "%zz",
            "%ff%fe%fd",
            "a".repeat(100_000),
            "%0d%0aX-Forged:%20yes",
            "..%2f..",
            "${aws:username}",
            "%F0%9F%90%AC".repeat(200),
            "-1",
            "1e999",
            "NaN",
            "9".repeat(400),
            "null",
            "<a>&amp;]]>"
        }) {
            String told = value.substring(0, Math.min(20, value.length()));
            form("IAM's user '" + told + "'", "Action=CreateUser&UserName=" + value + IAM);
            form("IAM's page '" + told + "'", "Action=ListUsers&MaxItems=" + value + "&Marker=" + value + IAM);
            form("STS's role '" + told + "'", "Action=AssumeRole&RoleArn=" + value + "&RoleSessionName=" + value + STS);
            form("STS's time '" + told + "'", "Action=GetSessionToken&DurationSeconds=" + value + STS);
        }
        String role = "Action=CreateRole&RoleName=hostile&AssumeRolePolicyDocument=";
        form("a deep policy", role + "%5B".repeat(100_000) + IAM);
        form("a policy of deep objects", role + "%7B%22a%22:".repeat(50_000) + IAM);
        form("a policy of many statements", role + policy() + IAM);
        form("an action of a name with slashes", "Action=..%2F..%2FListUsers" + IAM);
        form("an action of an inner class", "Action=User%24Builder" + IAM);
        form("an action that is a type", "Action=software.amazon.awssdk.services.iam.model.CreateUser" + IAM);
        form("an empty action", "Action=" + IAM);
        String web = "Action=AssumeRoleWithWebIdentity&RoleArn=arn:aws:iam::123456789012:role/a&RoleSessionName=ab";
        form("a token that is none", web + "&WebIdentityToken=" + "a.".repeat(5000) + STS);
        form("a token of deep JSON", web + "&WebIdentityToken=" + "W1tb".repeat(4000) + ".e30.a" + STS);
        String saml = "Action=AssumeRoleWithSAML&RoleArn=arn:aws:iam::123456789012:role/a"
                + "&PrincipalArn=arn:aws:iam::123456789012:saml-provider/a&SAMLAssertion=";
        form("an assertion that is none", saml + "AAAA" + STS);
        form("an assertion with entities that bomb", saml + base64(laughs("<a>&e;</a>")) + STS);
        form(
                "an assertion of a file",
                saml + base64("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>") + STS);
        form("a deep assertion", saml + base64("<a>".repeat(20_000)) + STS);
    }

    private static String manyTags() {
        StringBuilder tags = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            tags.append("&Tags.member.").append(i).append(".Key=k");
        }
        return tags.toString();
    }

    private static String policy() {
        String statement = "%7B%22Effect%22:%22Allow%22,%22Action%22:%22*%22,%22Resource%22:%22*%22%7D";
        return "%7B%22Statement%22:%5B" + (statement + ",").repeat(10_000) + statement + "%5D%7D";
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8))
                .replace("+", "%2B");
    }

    static String laughs(String body) {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return type + "<!ENTITY e \"&e29;\">]>" + body;
    }
}
