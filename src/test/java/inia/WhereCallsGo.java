package inia;

import inia.client.IniaException;
import java.nio.file.Path;

/** A process of its own that says where {@code aws} calls, and what {@code aws.live()} finds. */
final class WhereCallsGo {
    private WhereCallsGo() {}

    public static void main(String[] home) {
        Aws aws = Aws.local(Path.of(home[0]));
        System.out.println(aws.identity().arn() + " in " + aws.session().region());
        System.out.println(aws.sessions().open().identity().arn());
        try {
            aws.live().session();
        } catch (IniaException explained) {
            System.out.println("live: " + explained.getMessage());
        }
        System.exit(0);
    }
}
