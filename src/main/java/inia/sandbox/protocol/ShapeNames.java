package inia.sandbox.protocol;

/** The spelling of the SDK's types, which write an acronym as a word: {@code ListSAMLProviders} is {@code ListSamlProviders}. */
final class ShapeNames {
    private ShapeNames() {}

    static String of(String name) {
        StringBuilder shape = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            shape.append(at > 0 && isInsideAcronym(name, at) ? Character.toLowerCase(c) : c);
        }
        return shape.toString();
    }

    /** A capital after a capital, unless a word begins with it. */
    private static boolean isInsideAcronym(String name, int at) {
        boolean beginsWord = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return Character.isUpperCase(name.charAt(at)) && Character.isUpperCase(name.charAt(at - 1)) && !beginsWord;
    }
}
