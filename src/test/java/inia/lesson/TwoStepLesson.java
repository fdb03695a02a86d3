package inia.lesson;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A lesson of two steps, its tutor, and a ground and a shell that remember what was done in them. */
abstract class TwoStepLesson {
    static final String PAGE = """
            # Two steps

            Hello.

            ## A call

            ```java
            var it = make()
            ```

            <details><summary>Hint</summary>

            First hint.

            </details>

            <details><summary>Solution</summary>

            ```java
            call()
            ```

            </details>

            <details><summary>Check</summary>

            ```check
            look at: calls
            holds: [?operation=='CreateUser' && status==`200`]
            missing: no user was made.
            look at: state iam list_users
            holds: Users[?UserName=='rosa']
            missing: the user is not rosa.
            ```

            </details>

            <details><summary>Why</summary>

            Because of it.

            </details>

            <details><summary>Plain SDK</summary>

            ```java
            plain();
            ```

            </details>

            ## An answer

            <details><summary>Set-up</summary>

            ```setup
            look at: state iam list_users
            holds: Users[?UserName=='rosa']
            missing: rosa is gone.
            make: iam create_user {"UserName": "rosa"}
            ```

            </details>

            What is `it`?

            <details><summary>Hint</summary>

            Think.

            </details>

            <details><summary>Solution</summary>

            ```java
            answer(42)
            ```

            </details>

            <details><summary>Check</summary>

            ```check
            look at: answer
            holds: @ == `42`
            missing: it is a number.
            ```

            </details>
            """;

    @TempDir
    Path folder;

    final ByteArrayOutputStream spoken = new ByteArrayOutputStream();
    Map<String, Object> state = Map.of("Users", List.of());
    Path file;
    Tutor tutor;
    int cleared;
    final List<String> typed = new ArrayList<>();
    final List<ApiCall> made = new ArrayList<>();

    final Ground ground = new Ground() {
        @Override
        public Object call(ApiCall call) {
            if (call.operation().startsWith("create")) {
                made.add(call);
                state = Map.of("Users", List.of(Map.of("UserName", "rosa")));
            }
            return state;
        }

        @Override
        public String clear() {
            cleared++;
            state = Map.of("Users", List.of());
            return "What was there is kept.";
        }
    };

    final TypingShell shell = new TypingShell() {
        @Override
        public String type(String entry) {
            typed.add(entry);
            if (entry.equals("call()")) {
                state = Map.of("Users", List.of(Map.of("UserName", "rosa")));
                CompletableFuture.runAsync(() -> tutor.called(call("CreateUser")))
                        .join();
            } else if (entry.startsWith("answer(")) {
                CompletableFuture.runAsync(() -> tutor.answer(42)).join();
            }
            return "";
        }

        @Override
        public void close() {
            typed.add("closed");
        }
    };

    @BeforeEach
    void openTheLesson() throws IOException {
        file = Files.writeString(folder.resolve("two.md"), PAGE);
        tutor = tutor();
        tutor.lesson(file.toString());
    }

    void completeFirstStep() {
        state = Map.of("Users", List.of(Map.of("UserName", "rosa")));
        tutor.called(call("CreateUser"));
        tutor.next();
    }

    Tutor tutor() {
        Desk desk = new Desk(folder.resolve("progress"), folder.resolve("variables.jsh"));
        return new Tutor(new Lessons(), desk, ground, () -> shell, new PrintStream(spoken));
    }

    String said() {
        String text = spoken.toString(StandardCharsets.UTF_8);
        spoken.reset();
        return text;
    }

    static Map<String, Object> call(String operation) {
        return Map.of("service", "iam", "operation", operation, "status", 200);
    }
}
