package inia.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;

/** What a learner gives as an answer, in the form that a check can look into: sets, arrays, streams and the like as lists. */
final class GivenAnswer {
    private GivenAnswer() {}

    static Object plain(Object given) {
        if (given instanceof Optional<?> perhaps) {
            return plain(perhaps.orElse(null));
        }
        if (given instanceof BaseStream<?, ?> stream) {
            List<Object> list = new ArrayList<>();
            stream.iterator().forEachRemaining(list::add);
            return list;
        }
        if (given instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (given instanceof Iterable<?> items && !(given instanceof List) && !(given instanceof Map)) {
            List<Object> list = new ArrayList<>();
            items.forEach(list::add);
            return list;
        }
        return given;
    }
}
