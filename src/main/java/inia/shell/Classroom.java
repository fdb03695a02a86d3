package inia.shell;

import inia.Aws;
import inia.Backstage;
import inia.client.AwsException;
import inia.client.CallRecord;
import inia.client.Client;
import inia.client.IniaException;
import inia.client.NotSentException;
import inia.client.Rehearsal;
import inia.lesson.ApiCall;
import inia.lesson.CallFaults;
import inia.lesson.Demo;
import inia.lesson.Desk;
import inia.lesson.Ground;
import inia.lesson.Lesson;
import inia.lesson.Lessons;
import inia.lesson.LocalShell;
import inia.lesson.Projector;
import inia.lesson.Tutor;
import inia.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The tutor of this shell: sees the calls that the learner makes, and looks at the sandbox's state. */
final class Classroom {
    private static final String BEFORE_RESET = "before-reset";

    private Classroom() {}

    /** Made when it is first asked for: most who open the shell have no lesson open. */
    private static final class Opened {
        private static final Tutor TUTOR = open(Shell.aws);
    }

    static Tutor tutor() {
        return Opened.TUTOR;
    }

    /** Where this learner's progress is: one for each {@code INIA_LEARNER}, where several share a home. */
    static Desk desk(Path home) {
        String learner = System.getenv().getOrDefault("INIA_LEARNER", "").replaceAll("[^\\w.@-]", "_");
        String suffix = learner.isBlank() ? "" : "-" + learner;
        return new Desk(home.resolve("progress" + suffix), home.resolve("variables" + suffix + ".jsh"));
    }

    /** Plays a lesson for a room; the tutor looks away meanwhile. */
    static void demo(String name, boolean fixed) {
        Lesson lesson = new Lessons().open(name);
        Projector projector = new Projector(System.in, System.out, Terminal.isWatched());
        try (LocalShell shell = LocalShell.silent()) {
            Demo demo = new Demo(lesson, new Stagehand(Shell.aws, fixed), shell, projector);
            tutor().lookAway(demo::play);
        }
    }

    /** Lets the tutor watch, if there is a lesson that he may go on with. */
    static void reopen() {
        if (Files.exists(desk(Shell.aws.home()).progress())) {
            tutor();
        }
    }

    private static Tutor open(Aws aws) {
        Tutor tutor = new Tutor(new Lessons(), desk(aws.home()), ground(aws), LocalShell::silent, System.out);
        aws.onCall(call -> {
            // What is done at another endpoint, or on real AWS, is no step of a lesson.
            if (call.endpoint().filter(aws.endpoint()::equals).isPresent()) {
                tutor.called(described(call));
            }
        });
        return tutor;
    }

    /** A call as the checks of a lesson see it. */
    private static Map<String, Object> described(CallRecord call) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("service", call.service());
        description.put("operation", call.operation());
        description.put("parameters", call.parameters());
        description.put("profile", call.profile());
        description.put("region", call.region());
        description.put("status", call.status());
        description.put("attempts", call.attempts());
        call.error().ifPresent(error -> description.put("error", code(error)));
        return description;
    }

    private static String code(IniaException error) {
        return error instanceof AwsException refused
                ? refused.code()
                : error.getClass().getSimpleName();
    }

    /** What is wrong with the calls of a lesson. */
    static CallFaults callFaults() {
        return new CallFaults() {
            @Override
            public Optional<String> of(ApiCall call) {
                return faultOf(call, ignored -> Optional.empty());
            }

            @Override
            public Optional<String> ofLook(ApiCall call) {
                return faultOf(
                        call,
                        rehearsed -> rehearsed.readsOnly()
                                ? Optional.empty()
                                : Optional.of("'look at: state' only looks, and " + call.operation()
                                        + " changes something; look by a get_, head_, list_ or describe_ operation"));
            }
        };
    }

    private static Optional<String> faultOf(ApiCall call, Function<CallRecord, Optional<String>> more) {
        try {
            Client client = client(Shell.aws, call);
            return Rehearsal.of(() -> client.call(call.operation(), call.parameters()))
                    .flatMap(more);
        } catch (NotSentException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    private static Ground ground(Aws aws) {
        return new Ground() {
            @Override
            public Object call(ApiCall call) {
                return read(aws, call);
            }

            @Override
            public String clear() {
                aws.sandbox().snapshot(BEFORE_RESET).reset();
                return "What was there is kept: aws.sandbox().restore(\"" + BEFORE_RESET + "\") brings it back.";
            }
        };
    }

    static Object read(Aws aws, ApiCall call) {
        try {
            return client(aws, call).call(call.operation(), call.parameters());
        } catch (AwsException refused) {
            return Map.of("Error", Map.of("Code", refused.code(), "Message", refused.message()));
        }
    }

    private static Client client(Aws aws, ApiCall call) {
        String[] place = call.service().split("@", 2);
        return Backstage.session(aws, "root", place.length == 2 ? place[1] : "us-east-1")
                .client(place[0]);
    }
}
