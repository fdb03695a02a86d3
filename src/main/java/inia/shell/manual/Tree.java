package inia.shell.manual;

import inia.client.Client;
import inia.resource.s3.Bucket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is in a bucket, as a tree: keys parted at slashes, with how many objects and bytes each prefix holds. */
final class Tree {
    private static final int MOST_KEYS = 10_000;
    private static final int MOST_AT_A_PLACE = 20;
    private static final int DEEP = 4;
    private static final String SLASH = "/";

    private final Node root = new Node();
    private boolean cut;

    private Tree() {}

    /** A prefix, or an object: what is below, how many objects, how many bytes. */
    private static final class Node {
        private final Map<String, Node> below = new TreeMap<>();
        private long objects;
        private long bytes;
    }

    /** Reads the keys that begin with a prefix, ten thousand at most, and writes them. */
    static void write(Bucket bucket, String prefix, Page page) {
        Tree tree = new Tree();
        tree.read(bucket.meta().client(), bucket.name(), prefix);
        page.title("s3://" + bucket.name() + SLASH + prefix + "  " + said(tree.root)
                + (tree.cut ? " (the first " + MOST_KEYS + " of more)" : ""));
        if (tree.root.objects == 0) {
            page.text(prefix.isEmpty() ? "It is empty." : "No key begins with '" + prefix + "'.", 2);
        }
        write(tree.root, "", 0, page);
    }

    private void read(Client client, String bucket, String prefix) {
        Iterator<Object> items = client.paginator("list_objects_v2")
                .maxItems(MOST_KEYS + 1)
                .paginate(Map.of("Bucket", bucket, "Prefix", prefix))
                .items()
                .iterator();
        int seen = 0;
        while (items.hasNext()) {
            Map<?, ?> object = (Map<?, ?>) items.next();
            if (seen++ == MOST_KEYS) {
                cut = true;
                return;
            }
            add(
                    String.valueOf(object.get("Key")).substring(prefix.length()),
                    ((Number) object.get("Size")).longValue());
        }
    }

    private void add(String key, long size) {
        Node node = root;
        count(node, size);
        int start = 0;
        for (int end; start < key.length(); start = end) {
            int slash = key.indexOf(SLASH, start);
            end = slash < 0 ? key.length() : slash + 1;
            node = node.below.computeIfAbsent(key.substring(start, end), name -> new Node());
            count(node, size);
        }
    }

    private static void count(Node node, long size) {
        node.objects++;
        node.bytes += size;
    }

    private static void write(Node node, String lead, int depth, Page page) {
        List<Map.Entry<String, Node>> entries = new ArrayList<>(node.below.entrySet());
        int shown = Math.min(entries.size(), MOST_AT_A_PLACE);
        for (int i = 0; i < shown; i++) {
            boolean last = i == entries.size() - 1;
            Map.Entry<String, Node> entry = entries.get(i);
            Node below = entry.getValue();
            page.line(lead + (last ? "`-- " : "|-- ") + entry.getKey() + "  " + said(below));
            if (depth + 1 < DEEP) {
                write(below, lead + (last ? "    " : "|   "), depth + 1, page);
            } else if (!below.below.isEmpty()) {
                page.line(lead + (last ? "    " : "|   ") + "`-- ...");
            }
        }
        if (shown < entries.size()) {
            page.line(lead + "`-- ... " + (entries.size() - shown) + " more");
        }
    }

    private static String said(Node node) {
        String size = size(node.bytes);
        return node.below.isEmpty() && node.objects == 1
                ? size
                : node.objects + (node.objects == 1 ? " object, " : " objects, ") + size;
    }

    /** {@code 512 B}, {@code 1.5 KiB}. */
    private static String size(long bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < units.length - 1) {
            size /= 1024;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
    }
}
