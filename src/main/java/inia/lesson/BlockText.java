package inia.lesson;

import java.util.List;

/**
 * The text of a block, and where it stands.
 *
 * @param text what is in it
 * @param line the line of the file that its first line stands in
 */
record BlockText(String text, int line) {
    static final BlockText NONE = new BlockText("", 0);

    List<String> lines() {
        return text.lines().toList();
    }
}
