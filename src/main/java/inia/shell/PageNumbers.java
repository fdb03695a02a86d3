package inia.shell;

import inia.client.CallRecord;
import inia.client.Paging;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which page of a list a call fetched: its token is the one that an earlier answer gave. */
final class PageNumbers {
    private static final int MOST = 200;

    /** The page that a token leads to, by the operation and the token. */
    private final Map<String, Integer> next = new LinkedHashMap<>();

    /** The page's number; 1 for a first page, and 0 for what has no pages. */
    int of(CallRecord call) {
        Paging paging = Paging.of(call.service(), call.operation()).orElse(null);
        if (paging == null) {
            return 0;
        }
        List<Object> given = paging.input().stream()
                .filter(call.parameters()::containsKey)
                .<Object>map(call.parameters()::get)
                .toList();
        int page = given.isEmpty() ? 1 : next.getOrDefault(key(call, given.get(0)), 1);
        call.result().map(result -> result.search(paging.output().get(0))).ifPresent(token -> {
            next.put(key(call, token), page + 1);
            if (next.size() > MOST) {
                next.remove(next.keySet().iterator().next());
            }
        });
        return page;
    }

    private static String key(CallRecord call, Object token) {
        return call.service() + " " + call.operation() + " " + token;
    }
}
