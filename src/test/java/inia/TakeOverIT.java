package inia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class TakeOverIT {
    @TempDir
    Path home;

    @Test
    void losesNothingAndFailsNoCallWhenTheShellThatHasTheSandboxIsKilled() throws Exception {
        long seed = System.nanoTime();
        try (TakeOver check = new TakeOver(home)) {
            TakeOver.Outcome outcome = check.run(2, 2, new Random(seed));

            assertThat(outcome.failed()).as("seed " + seed).isEmpty();
            assertThat(outcome.lost()).as("seed " + seed).isEmpty();
            assertThat(outcome.acknowledged()).isPositive();
        }
    }
}
