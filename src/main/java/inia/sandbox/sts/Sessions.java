package inia.sandbox.sts;

import inia.sandbox.auth.AccessKey;
import inia.sandbox.auth.AccessKeys;
import inia.sandbox.auth.Issuers;
import inia.sandbox.auth.KeyIds;
import inia.sandbox.call.Caller;
import inia.sandbox.call.Chance;
import inia.sandbox.call.SessionContext;
import inia.sandbox.store.Store;
import inia.sandbox.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Temporary credentials: made, kept until after they end, and found again by those who check signatures. */
public final class Sessions implements AccessKeys {
    /** So long after its end a session's token is still told to have expired, and not to be unknown. */
    private static final Duration REMEMBERED = Duration.ofDays(1);
    /** Each new session lets so many be forgotten at most, so that none has to wait for many. */
    private static final int FORGOTTEN_AT_ONCE = 16;

    /** What AWS's tokens begin with, {@code FQoGZXIvYXdzEBYaD} in Base64; no part of this length is padding. */
    private static final byte[] TOKEN_START = Base64.getDecoder().decode("FQoGZXIvYXdzEBYaDA==");

    private static final int TOKEN_BYTES = 267;

    private final Store store;
    private final Issuers issuers;

    /** The sessions kept in a store, of those whom the issuers know. */
    public Sessions(Store store, Issuers issuers) {
        this.store = store;
        this.issuers = issuers;
    }

    private Table<SessionRow> byId() {
        return store.table("sts/sessions", SessionRow.class);
    }

    private Table<EndRow> ends() {
        return store.table("sts/session-ends", EndRow.class);
    }

    /** Begins a session of this account, and gives its credentials. */
    Credentials begin(String account, String arn, String userId, Caller.Kind kind, SessionContext context) {
        String id = KeyIds.temporary(account);
        SessionRow session =
                new SessionRow(id, KeyIds.secret(), token(), new Caller(account, arn, userId, id, kind, context));
        store.change(() -> {
            forget(context.issued().minus(REMEMBERED));
            byId().put(id, session);
            ends().put(context.expires() + "/" + id, new EndRow(id));
        });
        return Credentials.builder()
                .accessKeyId(id)
                .secretAccessKey(session.secret())
                .sessionToken(session.token())
                .expiration(context.expires())
                .build();
    }

    private void forget(Instant endedBefore) {
        for (int i = 0; i < FORGOTTEN_AT_ONCE; i++) {
            Map.Entry<String, EndRow> first = null;
            for (Map.Entry<String, EndRow> each : ends().from("")) {
                first = each;
                break;
            }
            if (first == null || first.getKey().compareTo(endedBefore.toString()) > 0) {
                return;
            }
            ends().remove(first.getKey());
            byId().remove(first.getValue().id());
        }
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        Chance.source().nextBytes(bytes);
        System.arraycopy(TOKEN_START, 0, bytes, 0, TOKEN_START.length);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public Optional<AccessKey> find(String accessKeyId) {
        SessionRow row = accessKeyId.startsWith("ASIA") ? byId().get(accessKeyId) : null;
        if (row == null) {
            return Optional.empty();
        }
        return caller(row.caller())
                .map(caller -> new AccessKey(
                        row.id(),
                        row.secret(),
                        caller,
                        true,
                        row.token(),
                        row.caller().session().expires()));
    }

    /** A session of a user goes under the name that the user has now, and ends with the user. */
    private Optional<Caller> caller(Caller kept) {
        if (kept.kind() != Caller.Kind.USER) {
            return Optional.of(kept);
        }
        return issuers.user(kept.account(), kept.userId())
                .map(arn -> new Caller(
                        kept.account(), arn, kept.userId(), kept.accessKeyId(), kept.kind(), kept.session()));
    }

    /** Of roles, AWS tells when a session of theirs was last used, and where. */
    @Override
    public void used(String accessKeyId, String service, String region, Instant at) {
        SessionRow row = byId().get(accessKeyId);
        if (row != null && row.caller().kind() == Caller.Kind.ASSUMED_ROLE) {
            Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
            issuers.used(row.caller().account(), row.caller().session().issuerId(), region, minute);
        }
    }
}
