package inia.sandbox.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Policies and requests by chance, from few words, so that they often have to do with each other. */
final class GeneratedPolicies {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> ACTIONS =
            List.of("s3:GetObject", "s3:PutObject", "s3:ListBucket", "sqs:SendMessage");
    private static final List<String> ACTION_PATTERNS = List.of(
            "*", "s3:*", "s3:Get*", "S3:getobject", "s3:?utObject", "sqs:*", "s3:ListBucket", "s3:*Object", "iam:*");
    private static final List<String> RESOURCES = List.of(
            "arn:aws:s3:::box",
            "arn:aws:s3:::box/a/1",
            "arn:aws:s3:::box/bob/x",
            "arn:aws:sqs:us-east-1:111111111111:q:1");
    private static final List<String> RESOURCE_PATTERNS = List.of(
            "*",
            "arn:aws:s3:::*",
            "arn:aws:s3:::box",
            "arn:aws:s3:::box/*",
            "arn:aws:s3:::box/${aws:username}/*",
            "arn:aws:s3:::b?x/a/*",
            "arn:aws:*",
            "arn:aws:sqs:*:111111111111:q*",
            "arn:aws:s3:*:*:box/a/1");
    private static final List<String> OPERATORS = List.of(
            "StringEquals",
            "StringNotEquals",
            "StringLike",
            "StringNotLike",
            "StringEqualsIgnoreCase",
            "StringNotEqualsIgnoreCase",
            "NumericEquals",
            "NumericNotEquals",
            "NumericLessThan",
            "NumericGreaterThanEquals",
            "Bool",
            "ArnLike",
            "ArnNotEquals",
            "Null");
    private static final List<String> KEYS =
            List.of("aws:username", "s3:prefix", "s3:max-keys", "aws:TagKeys", "aws:SecureTransport", "aws:SourceArn");
    private static final List<String> VALUES = List.of(
            "bob",
            "BOB",
            "b*",
            "a",
            "10",
            "9.5",
            "true",
            "false",
            "${aws:username}",
            "arn:aws:s3:::box",
            "arn:aws:s3:::*");
    private static final List<String> HAD =
            List.of("bob", "Bob", "b*", "a", "b", "10", "9", "true", "false", "arn:aws:s3:::box");

    static final String BOB = "arn:aws:iam::111111111111:user/bob";
    static final String ROLE = "arn:aws:iam::111111111111:role/builder";
    static final String SESSION = "arn:aws:sts::111111111111:assumed-role/builder/now";
    private static final List<String> PRINCIPALS =
            List.of("*", BOB, ROLE, SESSION, "111111111111", "arn:aws:iam::111111111111:root", "222222222222");

    private final Random random;

    GeneratedPolicies(long seed) {
        this.random = new Random(seed);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String action() {
        return one(ACTIONS);
    }

    String resource() {
        return one(RESOURCES);
    }

    Map<String, List<String>> context() {
        Map<String, List<String>> context = new HashMap<>();
        for (String key : KEYS) {
            if (chance(60)) {
                boolean several = key.equals("aws:TagKeys");
                context.put(key, several && chance(60) ? List.of(one(HAD), one(HAD)) : List.of(one(HAD)));
            }
        }
        return context;
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** A policy; one of a resource names principals. */
    ObjectNode policy(boolean named) {
        ObjectNode document = JSON.createObjectNode().put("Version", chance(90) ? "2012-10-17" : "2008-10-17");
        ArrayNode statements = document.putArray("Statement");
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            ObjectNode statement = statements.addObject().put("Effect", chance(75) ? "Allow" : "Deny");
            if (named) {
                texts(statement.putObject("Principal"), "AWS", PRINCIPALS);
            }
            texts(statement, chance(85) ? "Action" : "NotAction", ACTION_PATTERNS);
            texts(statement, chance(85) ? "Resource" : "NotResource", RESOURCE_PATTERNS);
            if (chance(45)) {
                conditions(statement.putObject("Condition"));
            }
        }
        return document;
    }

    private void texts(ObjectNode to, String name, List<String> from) {
        if (chance(50)) {
            to.put(name, one(from));
        } else {
            ArrayNode list = to.putArray(name);
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                list.add(one(from));
            }
        }
    }

    private void conditions(ObjectNode conditions) {
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String operator = one(OPERATORS);
            boolean isNull = operator.equals("Null");
            String prefix = isNull ? "" : one(List.of("", "", "ForAllValues:", "ForAnyValue:"));
            ObjectNode keys = conditions.putObject(prefix + operator + (!isNull && chance(25) ? "IfExists" : ""));
            texts(keys, one(KEYS), isNull ? List.of("true", "false") : VALUES);
        }
    }
}
