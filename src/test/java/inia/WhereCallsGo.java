package inia;

import inia.client.IniaException;
import java.nio.file.Path;

/** A process of its own that says where {@code aws} calls, and what {@code aws.live()} finds and does. */
final class WhereCallsGo {
    private WhereCallsGo() {}

    public static void main(String[] arguments) {
        Aws aws = Aws.local(Path.of(arguments[0]));
        try {
            System.out.println(aws.identity().arn() + " in " + aws.session().region());
            System.out.println(aws.sessions().open().identity().arn());
        } catch (IniaException explained) {
            System.out.println("sandbox: " + explained.getMessage());
        }
        try {
            Session live = arguments.length > 1
                    ? aws.live().session(arguments[1])
                    : aws.live().session();
            System.out.println("live: " + live + " " + live.credentials());
            String role = "arn:aws:iam::123456789012:role/lab";
            for (Session session : new Session[] {live, live.assumeRole(role, "lab")}) {
                System.out.println("as " + session.identity().arn());
                refused(() -> session.client("iam").call("create_user", "UserName", "mallory"));
            }
            refused(() -> live.client("sts").call("assume_role", "RoleArn", role, "RoleSessionName", "lab"));
        } catch (IniaException explained) {
            System.out.println("live: " + explained.getMessage());
        }
        System.exit(0);
    }

    private static void refused(Runnable call) {
        try {
            call.run();
            System.out.println("done");
        } catch (IniaException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
