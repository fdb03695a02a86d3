package inia.shell;

import inia.Aws;
import inia.client.AwsException;
import inia.client.CallRecord;
import inia.client.Client;
import inia.client.IniaException;
import inia.lesson.ApiCall;
import inia.lesson.Lessons;
import inia.lesson.Tutor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tutor of this shell: sees the calls that the learner makes, and looks at the sandbox's state. */
final class Classroom {
    private Classroom() {}

    /** Made when it is first asked for: most who open the shell have no lesson open. */
    private static final class Desk {
        private static final Tutor TUTOR = open(Shell.aws);
    }

    static Tutor tutor() {
        return Desk.TUTOR;
    }

    private static Path progress(Aws aws) {
        return aws.home().resolve("progress");
    }

    /** Lets the tutor watch, if there is a lesson that he may go on with. */
    static void reopen() {
        if (Files.exists(progress(Shell.aws))) {
            tutor();
        }
    }

    private static Tutor open(Aws aws) {
        Tutor tutor = new Tutor(new Lessons(), progress(aws), call -> read(aws, call), System.out);
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
        call.error().ifPresent(error -> description.put("error", code(error)));
        return description;
    }

    private static String code(IniaException error) {
        return error instanceof AwsException refused
                ? refused.code()
                : error.getClass().getSimpleName();
    }

    private static Object read(Aws aws, ApiCall call) {
        String[] place = call.service().split("@", 2);
        Client client = aws.quietSession("root", place.length == 2 ? place[1] : "us-east-1")
                .client(place[0]);
        try {
            return client.call(call.operation(), call.parameters());
        } catch (AwsException refused) {
            return Map.of("Error", Map.of("Code", refused.code(), "Message", refused.message()));
        }
    }
}
