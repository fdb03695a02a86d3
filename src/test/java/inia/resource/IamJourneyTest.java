package inia.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Uses every action, collection, reference, waiter and load of IAM's resources in one account, by table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IamJourneyTest {
    private final InSandbox sandbox = new InSandbox();

    @AfterAll
    void close() {
        sandbox.close();
    }

    @TestFactory
    Stream<DynamicTest> doesWhatItsNameSays() {
        Map<String, Runnable> rows = new IamJourney(sandbox).rows();
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, String> operations = operations();
        rows.forEach((member, code) -> tests.add(DynamicTest.dynamicTest(member, () -> {
            sandbox.operations();
            code.run();
            assertThat(sandbox.operations()).contains(operations.get(member));
        })));
        tests.add(DynamicTest.dynamicTest(
                "leaves none out",
                () -> assertThat(new TreeSet<>(rows.keySet())).isEqualTo(new TreeSet<>(operations.keySet()))));
        return tests.stream();
    }

    /** Every member that makes a call, and the operation that it calls. */
    private Map<String, String> operations() {
        Map<String, String> operations = new LinkedHashMap<>();
        EveryMemberTest.methods()
                .map(row -> row.get())
                .filter(row -> row[1].toString().startsWith("iam "))
                .forEach(row -> {
                    String wait = row[0].equals("waiter") ? "WaitUntil" : "";
                    String member = row[1].toString().substring("iam ".length()).replace(".", "." + wait);
                    operations.put(member, operation((TypeModel) row[2], (Method) row[3]));
                });
        return operations;
    }

    private String operation(TypeModel model, Method method) {
        Member member = model.member(method);
        if (member instanceof Member.Action action) {
            return action.operation();
        }
        if (member instanceof Member.Collection collection) {
            return collection.operation();
        }
        return member instanceof Member.Wait wait
                ? sandbox.client("iam").waiter(wait.waiter()).operation().name()
                : model.load().operation();
    }
}
