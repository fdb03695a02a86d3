package inia.sandbox.iam;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.Group;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.User;

/** Shows rows as the shapes of the API. */
final class Shapes {
    private Shapes() {}

    /** A user as lists show one: without tags. */
    static User user(Account account, UserRow row) {
        return userBuilder(account, row).build();
    }

    /** A user with tags and boundary, as {@code GetUser} shows one. */
    static User userWithTags(Account account, UserRow row) {
        User.Builder builder = userBuilder(account, row)
                .permissionsBoundary(account.boundaries().shape(row.id()));
        if (!row.tags().isEmpty()) {
            builder.tags(tags(row.tags()));
        }
        return builder.build();
    }

    private static User.Builder userBuilder(Account account, UserRow row) {
        return User.builder()
                .path(row.path())
                .userName(row.name())
                .userId(row.id())
                .arn(Arns.of(account.id(), "user", row))
                .createDate(row.created());
    }

    static Group group(Account account, GroupRow row) {
        return Group.builder()
                .path(row.path())
                .groupName(row.name())
                .groupId(row.id())
                .arn(Arns.of(account.id(), "group", row))
                .createDate(row.created())
                .build();
    }

    /** Tags in the order of their keys. */
    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** Documents travel percent-encoded, as RFC 3986 has it. */
    static String document(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static AttachedPolicy attached(ManagedPolicy policy) {
        return AttachedPolicy.builder()
                .policyName(policy.name())
                .policyArn(policy.arn())
                .build();
    }
}
