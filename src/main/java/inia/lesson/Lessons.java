package inia.lesson;

import inia.client.UnknownNameException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The lessons that come with Inia, in order, and those in files of one's own.
 *
 * <p>A lesson file is named {@code NN-name.md}; {@code sessions}, {@code 01-sessions} and {@code 1} all name the first.
 */
public final class Lessons {
    private static final String FOLDER = "lessons/";

    /** The names of the lessons in order, such as {@code sessions}. */
    public List<String> names() {
        return files().stream().map(Lessons::name).toList();
    }

    /** Every lesson that comes with Inia, in order. */
    public List<Lesson> all() {
        return files().stream().map(Lessons::packaged).toList();
    }

    /**
     * Opens a lesson.
     *
     * @param name its name, its number, or the path of a Markdown file
     * @throws UnknownNameException if there is none, naming the nearest
     * @throws LessonException if it can't be read
     */
    public Lesson open(String name) {
        for (String file : files()) {
            boolean number = name.matches("\\d{1,2}") && file.startsWith(name.length() == 1 ? "0" + name : name);
            if (number || name(file).equals(name) || file.equals(name) || file.equals(name + ".md")) {
                return packaged(file);
            }
        }
        if (name.endsWith(".md")) {
            return parse(Path.of(name));
        }
        throw UnknownNameException.of("There is no lesson", name, names(), "There are");
    }

    /**
     * Opens a lesson that has a certain step.
     *
     * @param name its name, its number, or the path of a Markdown file
     * @param step 1 for the first
     * @throws UnknownNameException if there is none, naming the nearest
     * @throws LessonException if it can't be read, or has no such step
     */
    public Lesson open(String name, int step) {
        Lesson lesson = open(name);
        if (step < 1 || step > lesson.steps().size()) {
            throw new LessonException(lesson.title() + " has no step " + step + ". It has "
                    + lesson.steps().size() + ": lesson(\"" + name + "\", 1) opens the first.");
        }
        return lesson;
    }

    /** The name of the lesson that comes after another; empty after the last, and after one's own. */
    Optional<String> after(Lesson lesson) {
        List<String> names = names();
        int next = names.indexOf(lesson.name()) + 1;
        return next > 0 && next < names.size() ? Optional.of(names.get(next)) : Optional.empty();
    }

    private static Lesson parse(Path file) {
        return LessonParser.parse(
                file.toString(), file.toAbsolutePath().normalize().toString(), LessonText.of(file));
    }

    private static Lesson packaged(String file) {
        try (InputStream in = Lessons.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return LessonParser.parse(FOLDER + file, name(file), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(String file) {
        return file.replaceFirst("^\\d+-", "").replaceFirst("\\.md$", "");
    }

    private static List<String> files() {
        try {
            URI source = Lessons.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path place = Path.of(source);
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place.resolve(FOLDER))) {
                    return sorted(files.map(file -> file.getFileName().toString()));
                }
            }
            try (JarFile jar = new JarFile(place.toFile())) {
                return sorted(jar.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(FOLDER))
                        .map(name -> name.substring(FOLDER.length())));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new LessonException("The lessons that come with Inia could not be read: " + unreadable.getMessage());
        }
    }

    private static List<String> sorted(Stream<String> names) {
        return names.filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                .sorted()
                .toList();
    }
}
