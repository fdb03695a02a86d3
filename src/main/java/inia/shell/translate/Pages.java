package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.Paging;
import java.util.Map;
import java.util.stream.Stream;

/** Whether one page of a list was asked for, which the AWS CLI would otherwise follow to the end. */
final class Pages {
    private Pages() {}

    static boolean areAskedFor(CallRecord call) {
        return Paging.of(call.service(), call.operation())
                .map(paging -> asks(paging, call.parameters()) || call.result().isPresent() && hasMore(paging, call))
                .orElse(false);
    }

    private static boolean asks(Paging paging, Map<String, Object> parameters) {
        return Stream.concat(paging.input().stream(), Stream.of(paging.pageSize()))
                .anyMatch(parameters::containsKey);
    }

    private static boolean hasMore(Paging paging, CallRecord call) {
        return paging.output().stream()
                .anyMatch(token -> call.result().orElseThrow().search(token) instanceof String text && !text.isEmpty());
    }
}
