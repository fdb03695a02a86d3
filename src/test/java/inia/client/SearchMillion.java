package inia.client;

import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures what a lazy search through a million users holds: the live heap as it goes along, which must not grow. */
public final class SearchMillion {
    private static final int USERS = 1_000_000;
    private static final int PAGE = 1_000;

    private SearchMillion() {}

    /** Prints, ten times on the way, the users asked for, those found, and the live heap in MB; then the time it took. */
    public static void main(String[] arguments) {
        AtomicInteger asked = new AtomicInteger();
        try (CannedServer server = CannedServer.forgetful(request -> page(asked.getAndAdd(PAGE)))) {
            Client client = Canned.client("iam", server);
            long start = System.nanoTime();
            Iterator<Object> names = client.paginator("list_users")
                    .paginate()
                    .search("Users[?ends_with(UserName, '7')].UserName")
                    .iterator();
            int found = 0;
            while (names.hasNext()) {
                names.next();
                if (++found % (USERS / 100) == 0) {
                    System.out.printf(Locale.ROOT, "%,9d %,9d %6.1f MB%n", asked.get(), found, liveHeap());
                }
            }
            System.out.printf(Locale.ROOT, "%,d found in %.1f s%n", found, (System.nanoTime() - start) / 1e9);
        }
    }

    private static CannedServer.Answer page(int first) {
        int last = first + PAGE;
        return Canned.users(first, last, last < USERS ? "after" + last : null);
    }

    private static double liveHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
