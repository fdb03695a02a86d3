package inia.sandbox.iam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes, as CSV, what credentials the root and every user of an account have. */
final class CredentialReport {
    private static final String HEADER = "user,arn,user_creation_time,password_enabled,password_last_used,"
            + "password_last_changed,password_next_rotation,mfa_active,"
            + "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,"
            + "access_key_1_last_used_region,access_key_1_last_used_service,"
            + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,"
            + "access_key_2_last_used_region,access_key_2_last_used_service,"
            + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";
    private static final int SLOTS = 2;
    private static final String NONE = "N/A";
    private static final String UNSUPPORTED = "not_supported";

    private final Account account;
    private final Accounts accounts;

    CredentialReport(Account account, Accounts accounts) {
        this.account = account;
        this.accounts = accounts;
    }

    String csv() {
        StringBuilder csv = new StringBuilder(HEADER);
        line(csv, root());
        account.users().forEach(user -> line(csv, of(user)));
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append('\n').append(String.join(",", cells));
    }

    private List<String> root() {
        AccountRow row = account.row();
        List<String> cells = new ArrayList<>(List.of(
                "<root_account>",
                Arns.root(account.id()),
                time(row.created()),
                UNSUPPORTED,
                "no_information",
                UNSUPPORTED,
                UNSUPPORTED,
                Boolean.toString(account.mfaDevices().any(account.id()))));
        keys(cells, row.accessKeyIds());
        certificates(cells, account.id());
        return cells;
    }

    private List<String> of(UserRow user) {
        LoginRow login = account.logins().get(user.id());
        List<String> cells = new ArrayList<>(List.of(
                // A name may hold a comma, which would begin another cell.
                user.name().contains(",") ? "\"" + user.name() + "\"" : user.name(),
                user.name().contains(",")
                        ? "\"" + Arns.of(account.id(), "user", user) + "\""
                        : Arns.of(account.id(), "user", user),
                time(user.created()),
                Boolean.toString(login != null),
                login == null ? NONE : "no_information",
                login == null ? NONE : time(login.changed()),
                login == null ? NONE : nextRotation(login),
                Boolean.toString(account.mfaDevices().any(user.id()))));
        keys(cells, user.accessKeyIds());
        certificates(cells, user.id());
        return cells;
    }

    private String nextRotation(LoginRow login) {
        PasswordPolicyRow policy = account.passwordPolicy().get(account.id());
        return policy == null || policy.maxAge() == null
                ? NONE
                : time(login.changed().plus(policy.maxAge(), ChronoUnit.DAYS));
    }

    private void keys(List<String> cells, List<String> ids) {
        for (int i = 0; i < SLOTS; i++) {
            AccessKeyRow key = i < ids.size() ? accounts.accessKeys().get(ids.get(i)) : null;
            AccessKeyUseRow use = key == null ? null : accounts.accessKeyUses().get(key.id());
            cells.add(Boolean.toString(key != null && key.active()));
            cells.add(key == null ? NONE : time(key.created()));
            cells.add(use == null ? NONE : time(use.at()));
            cells.add(use == null ? NONE : use.region());
            cells.add(use == null ? NONE : use.service());
        }
    }

    private void certificates(List<String> cells, String ownerId) {
        List<SigningCertificateRow> certificates = account.signingCertificates().of(ownerId).stream()
                .sorted(Comparator.comparing(SigningCertificateRow::uploaded))
                .toList();
        for (int i = 0; i < SLOTS; i++) {
            SigningCertificateRow certificate = i < certificates.size() ? certificates.get(i) : null;
            cells.add(Boolean.toString(certificate != null && certificate.active()));
            cells.add(certificate == null ? NONE : time(certificate.uploaded()));
        }
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        at.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS)) + "+00:00";
    }
}
