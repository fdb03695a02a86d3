package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import inia.sandbox.auth.AccessKey;
import inia.sandbox.store.Store;
import inia.sandbox.store.Stores;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenAccountTest {
    private static final String ACCOUNT = "123456789012";
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    private static AccountKeys open(Store store, AccountKeys keys) {
        return new IamService(store).open(ACCOUNT, keys, NOW);
    }

    @Test
    void makesTheRootAndAnAdminWithTheKeysGiven() {
        try (Store store = Stores.memory()) {
            AccountKeys keys = AccountKeys.generate(ACCOUNT);
            IamService iam = new IamService(store);
            assertThat(iam.open(ACCOUNT, keys, NOW)).isEqualTo(keys);
            AccessKey root = iam.accessKeys().find(keys.root().accessKeyId()).orElseThrow();
            assertThat(root.caller().root()).isTrue();
            assertThat(root.caller().arn()).isEqualTo("arn:aws:iam::123456789012:root");
            assertThat(root.secretAccessKey()).isEqualTo(keys.root().secretAccessKey());
            AccessKey admin = iam.accessKeys().find(keys.admin().accessKeyId()).orElseThrow();
            assertThat(admin.caller().arn()).isEqualTo("arn:aws:iam::123456789012:user/admin");
            assertThat(admin.active()).isTrue();
            assertThat(iam.accessKeys().find("AKIAIOSFODNN7EXAMPLE")).isEmpty();
        }
    }

    @Test
    void leavesAnAccountThatIsThereAsItIs(@TempDir Path folder) {
        AccountKeys first = AccountKeys.generate(ACCOUNT);
        try (Store store = Stores.durable(folder)) {
            open(store, first);
            store.commit();
        }
        try (Store store = Stores.durable(folder)) {
            assertThat(open(store, AccountKeys.generate(ACCOUNT))).isEqualTo(first);
            assertThat(new IamService(store).accessKeys().find(first.admin().accessKeyId()))
                    .isPresent();
        }
    }

    @Test
    void makesTheAccountAnewAfterTheStoreWasEmptied() {
        try (Store store = Stores.memory()) {
            AccountKeys keys = AccountKeys.generate(ACCOUNT);
            IamService iam = new IamService(store);
            iam.open(ACCOUNT, keys, NOW);
            store.clear();
            assertThat(iam.accessKeys().find(keys.admin().accessKeyId())).isEmpty();
            assertThat(iam.open(ACCOUNT, keys, NOW)).isEqualTo(keys);
            assertThat(iam.accessKeys().find(keys.admin().accessKeyId())).isPresent();
        }
    }
}
