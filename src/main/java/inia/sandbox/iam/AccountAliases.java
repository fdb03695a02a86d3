package inia.sandbox.iam;

import inia.sandbox.call.Call;
import java.util.List;
import software.amazon.awssdk.services.iam.model.CreateAccountAliasRequest;
import software.amazon.awssdk.services.iam.model.CreateAccountAliasResponse;
import software.amazon.awssdk.services.iam.model.DeleteAccountAliasRequest;
import software.amazon.awssdk.services.iam.model.DeleteAccountAliasResponse;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesRequest;
import software.amazon.awssdk.services.iam.model.ListAccountAliasesResponse;

/** Operations on the account's alias: there is at most one. */
public final class AccountAliases {
    private static final int LEAST = 3;
    private static final int MOST = 63;
    private static final String PATTERN = "^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$";

    private final Accounts accounts;

    AccountAliases(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Lists the account's alias, if it has one. */
    public ListAccountAliasesResponse listAccountAliases(ListAccountAliasesRequest request, Call call) {
        new Checks().paging(request.marker(), request.maxItems()).done();
        AccountRow account = accounts.of(call).row();
        List<String> aliases = account.alias() == null ? List.of() : List.of(account.alias());
        Page<String> page = Page.of(aliases, request.marker(), request.maxItems());
        return ListAccountAliasesResponse.builder()
                .accountAliases(page.items())
                .isTruncated(page.truncated())
                .marker(page.marker())
                .build();
    }

    /** Gives the account an alias, in place of the one it has. */
    public CreateAccountAliasResponse createAccountAlias(CreateAccountAliasRequest request, Call call) {
        String alias = request.accountAlias();
        check(alias);
        Account account = accounts.of(call);
        return accounts.change(() -> {
            AliasRow taken = accounts.aliases().get(alias);
            if (taken != null && !taken.account().equals(account.id())) {
                throw Refusals.alreadyExists("The account alias " + alias);
            }
            AccountRow row = account.row();
            if (row.alias() != null) {
                accounts.aliases().remove(row.alias());
            }
            accounts.aliases().put(alias, new AliasRow(account.id()));
            account.put(row.withAlias(alias));
            return CreateAccountAliasResponse.builder().build();
        });
    }

    /** Takes the account's alias away. */
    public DeleteAccountAliasResponse deleteAccountAlias(DeleteAccountAliasRequest request, Call call) {
        String alias = request.accountAlias();
        check(alias);
        Account account = accounts.of(call);
        return accounts.change(() -> {
            AccountRow row = account.row();
            if (!alias.equals(row.alias())) {
                throw Refusals.cannotBeFound("The account alias " + alias);
            }
            accounts.aliases().remove(alias);
            account.put(row.withAlias(null));
            return DeleteAccountAliasResponse.builder().build();
        });
    }

    private static void check(String alias) {
        new Checks()
                .required("accountAlias", alias)
                .length("accountAlias", alias, LEAST, MOST)
                .pattern("accountAlias", alias, alias == null || isAlias(alias), PATTERN)
                .done();
    }

    private static boolean isAlias(String alias) {
        return alias.length() >= LEAST
                && alias.length() <= MOST
                && !alias.startsWith("-")
                && !alias.endsWith("-")
                && !alias.contains("--")
                && Checks.all(alias, c -> c == '-' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    }
}
