package inia.lesson;

import inia.client.Names;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The text of a lesson's file. */
final class LessonText {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private LessonText() {}

    /**
     * Reads a file.
     *
     * @throws LessonException if there is no text to be had from it, saying why
     */
    static String of(Path file) {
        if (Files.isDirectory(file)) {
            throw new LessonException(file + " is a folder. Name the lessons in it: " + file.resolve("*.md"));
        }
        try {
            return decoded(file, Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            throw new LessonException(
                    "There is no file " + file + ", seen from " + Path.of("").toAbsolutePath() + "." + nearest(file));
        } catch (IOException unreadable) {
            throw new LessonException("The lesson " + file + " could not be read: " + unreadable);
        }
    }

    private static String decoded(Path file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
        boolean binary = text.flip().chars().anyMatch(letter -> letter == 0);
        if (end.isError() || binary) {
            long line = text.chars()
                            .takeWhile(letter -> letter != 0)
                            .filter(letter -> letter == '\n')
                            .count()
                    + 1;
            throw LessonException.of(List.of(new Fault(
                    file.toString(),
                    (int) line,
                    "this is not text in UTF-8; in your editor, save the file with the encoding UTF-8")));
        }
        return text.toString().replaceFirst("^" + BYTE_ORDER_MARK, "");
    }

    private static String nearest(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> beside = Files.list(folder)) {
            List<String> names = beside.map(each -> each.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .toList();
            return Names.nearest(file.getFileName().toString(), names)
                    .map(name -> " Did you mean " + file.resolveSibling(name) + "?")
                    .orElse("");
        } catch (IOException noFolder) {
            return "";
        }
    }
}
