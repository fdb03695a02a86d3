package inia.sandbox.policy;

import inia.sandbox.call.Call;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;

/** How the resource of a permission comes from a request: the third and fourth column of an operation table. */
sealed interface ResourceTemplate {
    /** The resources of this request: ARNs (or {@code *}), and how a refusal shows them. */
    List<Resource> of(Call call, SdkPojo request, EntityArns arns);

    /** An ARN, and how a refusal shows it. */
    record Resource(String arn, String shown) {}

    /** The names of the request's members that it reads. */
    List<String> members();

    /** Reads the columns of the table. */
    static ResourceTemplate parse(String resource, String shown) {
        int open = resource.indexOf('(');
        if (open > 0 && !resource.contains("${")) {
            return new Named(resource.substring(0, open), resource.substring(open + 1, resource.length() - 1));
        }
        return new Text(MemberText.parse(resource), shown.isEmpty() ? null : MemberText.parse(shown));
    }

    /** An ARN with members of the request in it. */
    record Text(MemberText arn, MemberText shown) implements ResourceTemplate {
        @Override
        public List<Resource> of(Call call, SdkPojo request, EntityArns arns) {
            List<Resource> resources = new ArrayList<>(1);
            for (String value : arn.values(call, request)) {
                resources.add(new Resource(
                        value,
                        shown == null ? value : shown.values(call, request).get(0)));
            }
            return resources;
        }

        @Override
        public List<String> members() {
            List<String> members = new ArrayList<>(arn.members());
            if (shown != null) {
                members.addAll(shown.members());
            }
            return members;
        }
    }

    /** A thing that a member names. */
    record Named(String kind, String member) implements ResourceTemplate {
        @Override
        public List<Resource> of(Call call, SdkPojo request, EntityArns arns) {
            String name = member.isEmpty() ? null : Members.value(request, member);
            return List.of(NamedResource.of(kind, name, call, request, arns));
        }

        @Override
        public List<String> members() {
            return member.isEmpty() ? List.of() : List.of(member);
        }
    }
}
