package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Scope;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import inia.sandbox.store.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.AttachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.CreateGroupRequest;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.PolicyUser;

/** Over a store, as what an earlier version left can't be made by calls. */
class PolicyEntitiesTest {
    private static final String ACCOUNT = "123456789012";
    private static final String ATTACHED = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private static final String BOUNDARY = "arn:aws:iam::aws:policy/PowerUserAccess";
    private static final Call CALL = new Call(
            "request",
            Caller.longTerm(ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":root", ACCOUNT, "AKIA", Caller.Kind.ROOT),
            new Scope(ACCOUNT, "us-east-1"),
            Instant.now(),
            "http://127.0.0.1:1");

    @Test
    void findsWhoWasOnlyCountedByAnEarlierVersion() {
        Store store = Stores.memory();
        Accounts accounts = new Accounts(store, false);
        Users users = new Users(accounts);
        for (String name : List.of("ann", "bob")) {
            users.createUser(
                    CreateUserRequest.builder()
                            .userName(name)
                            .permissionsBoundary(BOUNDARY)
                            .build(),
                    CALL);
            new UserPolicies(accounts)
                    .attachUserPolicy(
                            AttachUserPolicyRequest.builder()
                                    .userName(name)
                                    .policyArn(ATTACHED)
                                    .build(),
                            CALL);
        }
        new Groups(accounts)
                .createGroup(CreateGroupRequest.builder().groupName("devs").build(), CALL);
        new GroupPolicies(accounts)
                .attachGroupPolicy(
                        AttachGroupPolicyRequest.builder()
                                .groupName("devs")
                                .policyArn(ATTACHED)
                                .build(),
                        CALL);
        forget(store);

        PolicyEntities entities = new PolicyEntities(new Accounts(store, false));
        ListEntitiesForPolicyResponse attached = list(entities, ATTACHED);
        assertThat(attached.policyUsers()).extracting(PolicyUser::userName).containsExactlyInAnyOrder("ann", "bob");
        assertThat(attached.policyGroups()).hasSize(1);
        assertThat(list(entities, BOUNDARY).policyUsers()).hasSize(2);
    }

    private static ListEntitiesForPolicyResponse list(PolicyEntities entities, String arn) {
        return entities.listEntitiesForPolicy(
                ListEntitiesForPolicyRequest.builder().policyArn(arn).build(), CALL);
    }

    /** Leaves one, as a version that notes them did that was given an older state. */
    private static void forget(Store store) {
        Table<PolicyEntityRow> noted = store.table("iam/" + ACCOUNT + "/policy-entities", PolicyEntityRow.class);
        List<String> keys = new ArrayList<>();
        noted.from("").forEach(row -> keys.add(row.getKey()));
        assertThat(keys).hasSize(5);
        store.change(() -> keys.subList(1, 5).forEach(noted::remove));
    }
}
