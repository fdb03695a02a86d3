package inia.client;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;

/** The pages of one listing, cut where it begins in the middle of a page and where enough was given. */
final class PageIterator implements Iterator<Result> {
    private final Consumer<PageIterator> whenEnded;
    private final Operation operation;
    private final Paging paging;
    private final String primary;
    private AwsRequest next;
    private Map<String, Object> tokens = new LinkedHashMap<>();
    private int skip;
    private long left;
    private boolean first = true;
    private ResumeToken end;
    private Map<String, Object> once = Map.of();

    PageIterator(
            Consumer<PageIterator> whenEnded,
            Operation operation,
            Paging paging,
            AwsRequest request,
            long max,
            String token) {
        this.whenEnded = whenEnded;
        this.operation = operation;
        this.paging = paging;
        this.primary = paging.results().get(0);
        this.left = max < 0 ? Long.MAX_VALUE : max;
        this.next = request;
        paging.input().forEach(name -> tokens.put(name, null));
        if (token != null) {
            ResumeToken start = ResumeToken.read(operation.name(), token, paging.input());
            tokens.putAll(start.tokens());
            skip = start.skipped();
            next = operation.with(request, tokens);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Result next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Result page = operation.answer(next);
        SdkResponse response = page.sdk();
        SdkResponse shown = first && skip > 0 ? without(response) : response;
        if (first) {
            once = once(shown);
        }
        int count = size(shown);
        if (count > left) {
            int keep = (int) left;
            stop(new ResumeToken(tokens, keep + (first ? skip : 0)));
            return page.with(cut(shown, primary, 0, keep));
        }
        left = left == Long.MAX_VALUE ? left : left - count;
        advance(response);
        first = false;
        return page.with(shown);
    }

    private void stop(ResumeToken token) {
        next = null;
        end = token;
        whenEnded.accept(this);
    }

    /** Where to go on, if enough was given before the list was at its end. */
    Optional<ResumeToken> end() {
        return Optional.ofNullable(end);
    }

    /** What is the same on every page. */
    Map<String, Object> once() {
        return once;
    }

    private Map<String, Object> once(SdkPojo page) {
        Map<String, Object> found = new LinkedHashMap<>();
        paging.once().forEach(key -> {
            Object value = PageIterable.at(new Structure(page), key);
            if (value != null) {
                found.put(key, value);
            }
        });
        return found;
    }

    private void advance(SdkResponse page) {
        Map<String, Object> found = after(page);
        if (found == null) {
            stop(null);
        } else if (left == 0) {
            stop(new ResumeToken(found, 0));
        } else if (found.equals(tokens)) {
            next = null;
            throw new NotSentException(operation.name() + " stopped: AWS named the same next page twice ("
                    + found.values().iterator().next() + "), so its list would never end.");
        } else {
            tokens = found;
            next = operation.with(next, found);
        }
    }

    /** The tokens of the next page, or null if this is the last. */
    private Map<String, Object> after(SdkResponse page) {
        if (!paging.more().isEmpty() && !Boolean.TRUE.equals(Paths.value(page, paging.more()))) {
            return null;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        boolean any = false;
        for (int i = 0; i < paging.input().size(); i++) {
            Object token = Paths.firstOf(page, paging.output().get(i));
            boolean none = token == null || token.equals("") || token instanceof Map<?, ?> map && map.isEmpty();
            found.put(paging.input().get(i), none ? null : plain(page, token));
            any |= !none;
        }
        return any ? found : null;
    }

    private static Object plain(SdkResponse page, Object token) {
        if (!(token instanceof Map)) {
            return token;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        ((Map<?, ?>) token)
                .forEach((name, value) ->
                        members.put(name.toString(), value instanceof SdkPojo pojo ? new Structure(pojo) : value));
        return members;
    }

    private int size(SdkResponse page) {
        Object value = Paths.value(page, primary);
        return value instanceof List<?> list ? list.size() : value instanceof Map<?, ?> map ? map.size() : 0;
    }

    /** Of the other lists all was given before: boto3 empties them too. */
    private SdkResponse without(SdkResponse page) {
        SdkResponse shown = cut(page, primary, skip, Integer.MAX_VALUE);
        for (String other : paging.results().subList(1, paging.results().size())) {
            shown = cut(shown, other, 0, 0);
        }
        return shown;
    }

    private static SdkResponse cut(SdkResponse page, String path, int from, int to) {
        return (SdkResponse) cut((SdkPojo) page, path, from, to);
    }

    private static SdkPojo cut(SdkPojo pojo, String path, int from, int to) {
        int dot = path.indexOf('.');
        SdkField<?> field = Fields.find(pojo, dot < 0 ? path : path.substring(0, dot));
        Object value = field == null ? null : field.getValueOrDefault(pojo);
        Object shorter = value;
        if (dot >= 0 && value instanceof SdkPojo inner) {
            shorter = cut(inner, path.substring(dot + 1), from, to);
        } else if (value instanceof List<?> list) {
            int end = Math.min(to, list.size());
            shorter = new ArrayList<>(list.subList(Math.min(from, end), end));
        }
        if (shorter == value) {
            return pojo;
        }
        var builder = ((software.amazon.awssdk.utils.builder.ToCopyableBuilder<?, ?>) pojo).toBuilder();
        field.set(builder, shorter);
        return (SdkPojo) builder.build();
    }
}
