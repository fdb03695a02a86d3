package inia.resource;

import inia.client.Canned;
import inia.client.CannedServer;
import inia.client.Client;
import inia.resource.s3.S3Service;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Lists a bucket of a million objects through {@code bucket.objects()}, and measures memory and time beside the SDK's own
 * paginator, against a server that makes up the pages. Run it with {@code -Xmx256m}.
 */
public final class MillionObjects {
    private static final int PAGE = 1000;
    private static final int PAGES = 1000;
    private static final int ROUNDS = 15;
    private static final int SHORT = 20;
    private static final Pattern TOKEN = Pattern.compile("(?:continuation-token|marker)=p(\\d+)");
    private static final String ITEM = "<Contents><Key>logs/2026/01/31/%08d.json</Key>"
            + "<LastModified>2026-01-31T12:00:00.000Z</LastModified><ETag>\"5d41402abc4b2a76b9719d911017c592\"</ETag>"
            + "<Size>1234</Size><StorageClass>STANDARD</StorageClass></Contents>";

    private static int pages = PAGES;

    private MillionObjects() {}

    /** Prints the memory in use as the listing goes on, then microseconds per object of both. */
    public static void main(String[] arguments) {
        try (CannedServer server = CannedServer.answering(MillionObjects::page)) {
            Client client = Canned.client("s3", server);
            S3Service s3 = Resources.of(S3Service.class, client);
            long before = System.nanoTime();
            long[] seen = {0, 0};
            s3.bucket("logs").objects().forEach(object -> {
                seen[1] += object.key().length();
                if (++seen[0] % 200_000 == 0) {
                    System.out.printf("%,d objects: %d MB in use%n", seen[0], used());
                }
            });
            System.out.printf(
                    "%,d objects in %.1f s, heap at most %d MB%n",
                    seen[0],
                    (System.nanoTime() - before) / 1e9,
                    Runtime.getRuntime().maxMemory() >> 20);
            compare(client, s3);
        }
        System.exit(0);
    }

    private static void compare(Client client, S3Service s3) {
        pages = SHORT;
        S3Client sdk = (S3Client) client.sdk();
        double[] sdkTimes = new double[ROUNDS];
        double[] iniaTimes = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            double one = time(() -> {
                long length = 0;
                for (var object :
                        sdk.listObjectsV2Paginator(r -> r.bucket("logs")).contents()) {
                    length += object.key().length() + object.size();
                }
                return length;
            });
            double other = time(() -> {
                long length = 0;
                for (var object : s3.bucket("logs").objects()) {
                    length += object.key().length() + object.size();
                }
                return length;
            });
            if (round >= 0) {
                sdkTimes[round] = one;
                iniaTimes[round] = other;
            }
        }
        Arrays.sort(sdkTimes);
        Arrays.sort(iniaTimes);
        double ratio = iniaTimes[ROUNDS / 2] / sdkTimes[ROUNDS / 2];
        System.out.printf(
                "an object of a listing: SDK %.2f us, Inia %.2f us, ratio %.3f%n",
                sdkTimes[ROUNDS / 2], iniaTimes[ROUNDS / 2], ratio);
    }

    private static double time(LongSupplier listing) {
        long start = System.nanoTime();
        long length = listing.getAsLong();
        if (length == 0) {
            throw new IllegalStateException("nothing was listed");
        }
        return (System.nanoTime() - start) / 1000.0 / SHORT / PAGE;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static CannedServer.Answer page(CannedServer.Request request) {
        String query = String.valueOf(request.uri().getQuery());
        Matcher token = TOKEN.matcher(query);
        int number = token.find() ? Integer.parseInt(token.group(1)) : 0;
        StringBuilder xml = new StringBuilder("<ListBucketResult><Name>logs</Name><MaxKeys>1000</MaxKeys>");
        boolean more = number + 1 < pages;
        xml.append("<IsTruncated>").append(more).append("</IsTruncated>");
        if (more) {
            String name = query.contains("list-type=2") ? "NextContinuationToken" : "NextMarker";
            xml.append('<')
                    .append(name)
                    .append(">p")
                    .append(number + 1)
                    .append("</")
                    .append(name)
                    .append('>');
        }
        for (int i = 0; i < PAGE; i++) {
            xml.append(ITEM.replace("%08d", String.format("%08d", number * PAGE + i)));
        }
        return CannedServer.Answer.xml(xml.append("</ListBucketResult>").toString());
    }
}
