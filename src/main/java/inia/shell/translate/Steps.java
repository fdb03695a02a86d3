package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** The calls of a session as steps of a program, in order; of a waiter's questions, the last. */
final class Steps {
    private static final Set<String> TAKEN = Set.of("request", "args", "os", "boto3");

    private final List<Step> steps = new ArrayList<>();
    private final Marks marks = new Marks();

    private Steps() {}

    static Steps of(List<CallRecord> calls) {
        Steps steps = new Steps();
        Answers answers = new Answers();
        Set<String> variables = new TreeSet<>(TAKEN);
        calls.forEach(call -> variables.add(PythonCode.variable(call.service())));
        for (int i = 0; i < calls.size(); i++) {
            CallRecord call = calls.get(i);
            if (!goesOnWaiting(call, calls.subList(i + 1, calls.size()))) {
                steps.add(call, answers, variables);
            }
        }
        return steps;
    }

    List<Step> list() {
        return steps;
    }

    Marks marks() {
        return marks;
    }

    private void add(CallRecord call, Answers answers, Set<String> variables) {
        @SuppressWarnings("unchecked")
        Map<String, Object> parameters =
                new LinkedHashMap<>((Map<String, Object>) answers.marked(call.parameters(), marks));
        answers.given(call.parameters());
        for (Reference reference : marks.in(parameters.toString())) {
            steps.set(reference.step(), steps.get(reference.step()).markUsed());
        }
        call.result().ifPresent(result -> answers.answered(steps.size(), result));
        steps.add(new Step(withParameters(call, parameters), variable(call.operation(), variables), false));
    }

    private static boolean goesOnWaiting(CallRecord call, List<CallRecord> later) {
        return call.poll().isPresent()
                && later.stream()
                        .filter(next -> next.poll().isPresent())
                        .findFirst()
                        .filter(next -> next.operation().equals(call.operation())
                                && next.parameters().equals(call.parameters())
                                && next.poll().get().attempt()
                                        == call.poll().get().attempt() + 1)
                        .isPresent();
    }

    private static CallRecord withParameters(CallRecord call, Map<String, Object> parameters) {
        return new CallRecord(
                call.service(),
                call.operation(),
                parameters,
                call.body(),
                call.result(),
                call.error(),
                call.status(),
                call.attempts(),
                call.duration(),
                call.region(),
                call.endpoint(),
                call.profile(),
                call.time(),
                call.poll());
    }

    /** {@code user} of CreateUser, {@code queueUrl} of GetQueueUrl, {@code users2} of the second ListUsers. */
    private static String variable(String operation, Set<String> taken) {
        String[] words = Names.snake(operation).split("_", 2);
        String noun = Names.java(Names.pascal(words.length == 2 ? words[1] : words[0]));
        String name = SourceVersion.isKeyword(noun) ? noun + "1" : noun;
        for (int number = 2; !taken.add(name); number++) {
            name = noun + number;
        }
        return name;
    }
}
