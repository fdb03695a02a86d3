package inia.client;

import java.util.List;

/**
 * What the streamed part of a request and of an answer is called.
 *
 * <p>The SDK has it outside its requests and answers, without a name; most services say {@code Body}, and
 * {@code streams.txt} has the others.
 *
 * @param in the parameter that streams in, or null
 * @param out the member that streams out, or null
 */
record Streams(String in, String out) {
    static Streams of(String service, String operation, Invocation invocation) {
        if (!invocation.streamsIn() && !invocation.streamsOut()) {
            return new Streams(null, null);
        }
        for (String line : Facts.section("streams.txt", service)) {
            List<String> words = Facts.words(line);
            if (words.get(0).equals(operation)) {
                return new Streams(
                        named(invocation.streamsIn(), words.get(1)), named(invocation.streamsOut(), words.get(2)));
            }
        }
        return new Streams(named(invocation.streamsIn(), Body.NAME), named(invocation.streamsOut(), Body.NAME));
    }

    private static String named(boolean streams, String name) {
        return !streams ? null : name.equals("-") ? Body.NAME : name;
    }
}
