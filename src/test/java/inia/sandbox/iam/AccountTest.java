package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.SummaryKeyType;

class AccountTest {
    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void countsWhatIsInTheAccount() {
        iam.createUser(request -> request.userName("bob"));
        iam.createGroup(request -> request.groupName("devs"));
        iam.attachUserPolicy(request -> request.userName("bob").policyArn("arn:aws:iam::aws:policy/IAMFullAccess"));
        Map<SummaryKeyType, Integer> summary = iam.getAccountSummary().summaryMap();
        assertThat(summary)
                .containsEntry(SummaryKeyType.USERS, 2)
                .containsEntry(SummaryKeyType.GROUPS, 1)
                .containsEntry(SummaryKeyType.ROLES, 0)
                .containsEntry(SummaryKeyType.POLICY_VERSIONS_IN_USE, 2)
                .containsEntry(SummaryKeyType.ACCOUNT_ACCESS_KEYS_PRESENT, 1)
                .containsEntry(SummaryKeyType.ACCESS_KEYS_PER_USER_QUOTA, 2)
                .hasSize(34);
    }

    @Test
    void hasOneAliasAtMost() {
        assertThat(iam.listAccountAliases().accountAliases()).isEmpty();
        iam.createAccountAlias(request -> request.accountAlias("my-company"));
        iam.createAccountAlias(request -> request.accountAlias("our-company"));
        assertThat(iam.listAccountAliases().accountAliases()).containsExactly("our-company");
        assertThat(sandbox.root().getUser().user().userName()).isEqualTo("our-company");
        iam.deleteAccountAlias(request -> request.accountAlias("our-company"));
        assertThat(iam.listAccountAliases().accountAliases()).isEmpty();
    }
}
