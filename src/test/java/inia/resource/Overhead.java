package inia.resource;

import inia.client.Canned;
import inia.client.CannedServer;
import inia.client.Client;
import inia.resource.iam.IamService;
import inia.resource.iam.User;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import software.amazon.awssdk.services.iam.IamClient;

/** Measures what Inia adds to the SDK's own calls: medians of runs that take turns, in one JVM against one server. */
public final class Overhead {
    private static final int ROUNDS = 60;
    private static final int CALLS = 60;

    private Overhead() {}

    /** Prints microseconds for each, and their ratio. */
    public static void main(String[] arguments) {
        CannedServer.Answer page = Canned.users(0, 100, null);
        CannedServer.Answer more = Canned.users(0, 100, "next");
        int[] asked = {0};
        try (CannedServer server = CannedServer.answering(request ->
                request.body().contains("PathPrefix") && asked[0]++ % 10 != 9 ? next(more, asked[0]) : page)) {
            Client client = Canned.client("iam", server);
            IamClient sdk = (IamClient) client.sdk();
            compare(
                    "a call returning 100 users",
                    1,
                    () -> read(sdk.listUsers().users()),
                    () -> readMaps(client.call("list_users").get("Users")));
            IamService iam = Resources.of(IamService.class, client);
            compare(
                    "a user of a collection, 10 pages of 100",
                    1000,
                    () -> {
                        int length = 0;
                        for (var user : sdk.listUsersPaginator(request -> request.pathPrefix("/"))
                                .users()) {
                            length += user.userName().length() + user.arn().length();
                        }
                        return length;
                    },
                    () -> {
                        int length = 0;
                        for (User user : iam.users().filter("PathPrefix", "/")) {
                            length += user.name().length() + user.arn().length();
                        }
                        return length;
                    });
        }
        System.exit(0);
    }

    private static CannedServer.Answer next(CannedServer.Answer more, int page) {
        return new CannedServer.Answer(200, more.body().replace(">next<", ">next" + page + "<"), more.headers());
    }

    private static int read(List<software.amazon.awssdk.services.iam.model.User> users) {
        int length = 0;
        for (var user : users) {
            length += user.userName().length() + user.arn().length();
        }
        return length;
    }

    private static int readMaps(Object users) {
        int length = 0;
        for (Object user : (List<?>) users) {
            Map<?, ?> map = (Map<?, ?>) user;
            length += ((String) map.get("UserName")).length() + ((String) map.get("Arn")).length();
        }
        return length;
    }

    private static void compare(String what, int items, IntSupplier sdk, IntSupplier inia) {
        int calls = Math.max(1, CALLS / (items > 1 ? 10 : 1));
        double[] sdkTimes = new double[ROUNDS];
        double[] iniaTimes = new double[ROUNDS];
        int check = 0;
        for (int round = -20; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                check += sdk.getAsInt();
            }
            long middle = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                check -= inia.getAsInt();
            }
            long end = System.nanoTime();
            if (round >= 0) {
                sdkTimes[round] = (middle - start) / 1000.0 / calls / items;
                iniaTimes[round] = (end - middle) / 1000.0 / calls / items;
            }
        }
        if (check != 0) {
            throw new IllegalStateException("the two did not read the same");
        }
        Arrays.sort(sdkTimes);
        Arrays.sort(iniaTimes);
        System.out.printf(
                "%s: SDK %.2f us, Inia %.2f us, ratio %.3f%n",
                what, sdkTimes[ROUNDS / 2], iniaTimes[ROUNDS / 2], iniaTimes[ROUNDS / 2] / sdkTimes[ROUNDS / 2]);
    }
}
