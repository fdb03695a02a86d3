package inia.lesson;

/** A text as Java has it between quotes. */
final class JavaText {
    private JavaText() {}

    static String of(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
