package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsRequest;
import software.amazon.awssdk.services.iam.model.GetAccountAuthorizationDetailsResponse;
import software.amazon.awssdk.services.iam.model.GroupDetail;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.RoleDetail;
import software.amazon.awssdk.services.iam.model.UserDetail;

/** Tells everything that bears on who may do what in the account. */
public final class AuthorizationDetails {
    private static final List<String> FILTERS =
            List.of("User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy");
    private static final int DEFAULT_ITEMS = 100;

    private final Accounts accounts;

    AuthorizationDetails(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What one answer holds. */
    private record Lists(
            List<UserDetail> users,
            List<GroupDetail> groups,
            List<RoleDetail> roles,
            List<ManagedPolicyDetail> policies) {}

    /** Puts a page of one kind into the lists and says how many it were and where the next begins. */
    private interface Section {
        Page<?> fill(Account account, Lists lists, String marker, int most);
    }

    private static final Map<String, Section> SECTIONS = sections();

    private static Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("User", (account, lists, marker, most) -> {
            Page<UserRow> page = account.users().page(null, marker, most);
            lists.users().addAll(page.map(user -> DetailShapes.user(account, user)));
            return page;
        });
        sections.put("Group", (account, lists, marker, most) -> {
            Page<GroupRow> page = account.groups().page(null, marker, most);
            lists.groups().addAll(page.map(group -> DetailShapes.group(account, group)));
            return page;
        });
        sections.put("Role", (account, lists, marker, most) -> {
            Page<RoleRow> page = account.roles().page(null, marker, most);
            lists.roles().addAll(page.map(role -> DetailShapes.role(account, role)));
            return page;
        });
        sections.put("LocalManagedPolicy", (account, lists, marker, most) -> {
            Page<PolicyRow> page = account.ownPolicies().page(null, marker, most);
            lists.policies()
                    .addAll(page.map(row -> DetailShapes.policy(account, new CustomerPolicy(account.id(), row))));
            return page;
        });
        sections.put("AWSManagedPolicy", (account, lists, marker, most) -> {
            // Of AWS's many, those that the account uses.
            Page<String> page = account.policyUses().used(AwsPolicy.ARNS, marker, most);
            lists.policies().addAll(page.map(arn -> DetailShapes.policy(account, account.policy(arn))));
            return page;
        });
        return sections;
    }

    /** Shows users, groups, roles and managed policies with all that they have, a page at a time. */
    public GetAccountAuthorizationDetailsResponse getAccountAuthorizationDetails(
            GetAccountAuthorizationDetailsRequest request, Call call) {
        Checks checks = new Checks().paging(request.marker(), request.maxItems());
        request.filterAsStrings().forEach(filter -> checks.oneOf("filter", filter, FILTERS));
        checks.done();
        List<Section> sections = SECTIONS.entrySet().stream()
                .filter(section -> !request.hasFilter()
                        || request.filterAsStrings().isEmpty()
                        || request.filterAsStrings().contains(section.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Account account = accounts.of(call);
        Lists lists = new Lists(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String next = fill(account, sections, lists, request.marker(), request.maxItems());
        return GetAccountAuthorizationDetailsResponse.builder()
                .userDetailList(lists.users())
                .groupDetailList(lists.groups())
                .roleDetailList(lists.roles())
                .policies(lists.policies())
                .isTruncated(next != null)
                .marker(next)
                .build();
    }

    /** Fills the lists from the marker on and gives the next one: the section's number, then its own marker. */
    private static String fill(Account account, List<Section> sections, Lists lists, String marker, Integer maxItems) {
        int room = maxItems == null ? DEFAULT_ITEMS : maxItems;
        int start = marker == null ? 0 : section(marker, sections.size());
        String inner = marker == null || marker.length() < 2 ? null : marker.substring(1);
        for (int i = start; i < sections.size(); i++) {
            if (room == 0) {
                return Integer.toString(i);
            }
            Page<?> page = sections.get(i).fill(account, lists, inner, room);
            if (page.truncated()) {
                return i + page.marker();
            }
            room -= page.items().size();
            inner = null;
        }
        return null;
    }

    private static int section(String marker, int sections) {
        int section = marker.charAt(0) - '0';
        if (section < 0 || section >= sections) {
            throw Page.badMarker();
        }
        return section;
    }
}
