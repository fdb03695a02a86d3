package inia.client;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;

/** The pages of an answer, one after the other, none asked for before it is wanted. */
final class Pages implements Iterator<SdkResponse> {
    private final Operation operation;
    private final Paging paging;
    private AwsRequest next;
    private List<Object> tokens = List.of();

    Pages(Operation operation, AwsRequest first) {
        this.operation = operation;
        this.paging = operation.paging().orElse(null);
        this.next = first;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SdkResponse next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        SdkResponse page = operation.send(next);
        next = paging == null ? null : after(next, page);
        return page;
    }

    private AwsRequest after(AwsRequest request, SdkResponse page) {
        if (!paging.more().isEmpty() && !Boolean.TRUE.equals(Paths.value(page, paging.more()))) {
            return null;
        }
        List<Object> found = new ArrayList<>();
        boolean any = false;
        for (String output : paging.output()) {
            Object token = Paths.firstOf(page, output);
            found.add(token);
            any |= token != null && !token.equals("");
        }
        if (!any) {
            return null;
        }
        if (found.equals(tokens)) {
            throw new NotSentException(operation.name() + " stopped: AWS named the same next page twice ("
                    + found.get(0) + "), so its list would never end.");
        }
        tokens = found;
        AwsRequest.Builder builder = request.toBuilder();
        for (int i = 0; i < found.size(); i++) {
            SdkField<?> field = Fields.find((SdkPojo) builder, paging.input().get(i));
            field.set(builder, found.get(i));
        }
        return (AwsRequest) builder.build();
    }
}
