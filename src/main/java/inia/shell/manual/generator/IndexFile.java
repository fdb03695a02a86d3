package inia.shell.manual.generator;

import inia.shell.manual.Entry;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a file of the index, as {@code inia.shell.manual.Index} reads it. */
final class IndexFile {
    private static final String BETWEEN_ENTRIES = "\u001d";
    private static final int BLOCK = 48 * 1024;

    private IndexFile() {}

    /** Writes entries in the order of their names; gives the length of the file. */
    static long write(Path file, Collection<Entry> entries) throws IOException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        StringBuilder directory = new StringBuilder();
        StringBuilder block = new StringBuilder();
        List<String> names = new ArrayList<>();
        List<Entry> sorted =
                entries.stream().sorted(Comparator.comparing(Entry::name)).toList();
        for (int i = 0; i < sorted.size(); i++) {
            names.add(sorted.get(i).name());
            block.append(block.isEmpty() ? "" : BETWEEN_ENTRIES)
                    .append(sorted.get(i).line());
            if (block.length() > BLOCK || i == sorted.size() - 1) {
                byte[] packed = packed(block.toString());
                blocks.write(packed);
                directory
                        .append(packed.length)
                        .append(BETWEEN_ENTRIES)
                        .append(String.join(BETWEEN_ENTRIES, names))
                        .append('\n');
                block.setLength(0);
                names.clear();
            }
        }
        Files.createDirectories(file.getParent());
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            byte[] packed = packed(directory.toString());
            out.writeInt(packed.length);
            out.write(packed);
            blocks.writeTo(out);
        }
        return Files.size(file);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
