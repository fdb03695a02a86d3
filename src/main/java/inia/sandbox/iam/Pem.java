package inia.sandbox.iam;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads PEM: blocks of base 64 between lines that name what they hold. */
final class Pem {
    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN ([A-Z0-9 ]{1,40})-----\\s*([A-Za-z0-9+/=\\s]*?)-----END ([A-Z0-9 ]{1,40})-----");

    /** One block: {@code CERTIFICATE}, {@code RSA PRIVATE KEY} …, and its bytes. */
    record Block(String label, byte[] bytes) {}

    private Pem() {}

    /**
     * The blocks of a text that holds nothing else.
     *
     * @return the blocks, or an empty list if the text is not PEM
     */
    static List<Block> read(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (!text.substring(end, matcher.start()).isBlank()
                    || !matcher.group(1).equals(matcher.group(3))) {
                return List.of();
            }
            try {
                blocks.add(new Block(
                        matcher.group(1),
                        Base64.getDecoder().decode(matcher.group(2).replaceAll("\\s", ""))));
            } catch (IllegalArgumentException notBase64) {
                return List.of();
            }
            end = matcher.end();
        }
        return text.substring(end).isBlank() ? blocks : List.of();
    }

    /** Bytes as a block with lines of 64 characters. */
    static String write(String label, byte[] bytes) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
