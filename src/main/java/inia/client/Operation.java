package inia.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.sync.RequestBody;

/** One operation of a service: what it is called, what it takes, and how to call it. */
public final class Operation {
    private final String service;
    private final String name;
    private final Invocation invocation;
    private final Streams streams;
    private final Sender sender;

    Operation(String service, String name, Invocation invocation) {
        this.service = service;
        this.name = name;
        this.invocation = invocation;
        this.streams = Streams.of(service, name, invocation);
        this.sender = new Sender(service, name, invocation, streams);
    }

    /** The API's name, such as {@code CreateUser}. */
    public String name() {
        return name;
    }

    /** The names of all parameters, in alphabetical order. */
    public List<String> parameters() {
        List<String> names = new ArrayList<>(Fields.names((SdkPojo) newRequest()));
        if (invocation.streamsIn()) {
            names.add(streams.in());
        }
        names.sort(null);
        return names;
    }

    /** The names of the parameters that it can't do without. */
    public List<String> required() {
        return Required.of(service, name, (SdkPojo) newRequest());
    }

    /** The names of what it answers, in the SDK's order. */
    public List<String> results() {
        List<String> names = new ArrayList<>(Fields.names(invocation.newResponse()));
        if (invocation.streamsOut()) {
            names.add(streams.out());
        }
        return names;
    }

    /** What it takes, to look at. */
    public Shape input() {
        return Shape.of(service, (SdkPojo) newRequest(), required(), streams.in());
    }

    /** What it answers, to look at. */
    public Shape output() {
        return Shape.of(service, invocation.newResponse(), List.of(), streams.out());
    }

    /** An empty builder of the SDK's request, such as a {@code CreateUserRequest.Builder}. */
    public AwsRequest.Builder newRequest() {
        return invocation.newRequest();
    }

    /** The SDK's class of requests, such as {@code CreateUserRequest}. */
    public Class<?> requestType() {
        return invocation.requestType();
    }

    /** An empty builder of the SDK's response, to look at its members. */
    public SdkPojo newResponse() {
        return invocation.newResponse();
    }

    /** Whether a body streams in with the request. */
    public boolean streamsIn() {
        return invocation.streamsIn();
    }

    /** Whether a {@link Body} streams out with the answer. */
    public boolean streamsOut() {
        return invocation.streamsOut();
    }

    String listed() {
        List<String> names = parameters();
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    /** Calls it with parameters by name: {@link Client#call(String, Map)}. */
    public Result call(Map<String, ?> parameters) {
        return call(parameters, null);
    }

    /**
     * Calls it with parameters by name, and what a consumer adds to them.
     *
     * @param more is given the SDK's builder when the parameters are in it; null for nothing
     */
    public Result call(Map<String, ?> parameters, Consumer<AwsRequest.Builder> more) {
        AwsRequest.Builder request = newRequest();
        Map<String, ?> members = CustomerKeys.complete(service, parameters);
        RequestBody body = null;
        if (invocation.streamsIn()) {
            members = RequestBodies.without(streams.in(), members);
            body = RequestBodies.of(name, streams.in(), parameters);
        }
        Parameters filler = new Parameters(service, name, streams.in());
        filler.fill((SdkPojo) request, members, "");
        Set<String> present = parameters.keySet();
        if (more != null) {
            more.accept(request);
            present = new Structure((SdkPojo) request.build()).keySet();
        }
        filler.require((SdkPojo) request, present);
        return sender.call((AwsRequest) request.build(), body, body == null ? null : parameters.get(streams.in()));
    }

    /** An SDK request with parameters by name, checked but not sent. */
    public AwsRequest request(Map<String, ?> parameters) {
        AwsRequest.Builder request = newRequest();
        Parameters filler = new Parameters(service, name, streams.in());
        filler.fill((SdkPojo) request, CustomerKeys.complete(service, parameters), "");
        filler.require((SdkPojo) request, parameters.keySet());
        return (AwsRequest) request.build();
    }

    /** How its answers continue, if they come in pages. */
    public Optional<Paging> paging() {
        return Paging.of(service, name);
    }

    /** All pages of its answer, each asked for when it is wanted; one page if it has no more. */
    public Iterator<SdkResponse> pages(AwsRequest first) {
        return new Pages(this, first);
    }

    /** Whether a parameter takes text, as a few page sizes do. */
    boolean takesText(String parameter) {
        SdkField<?> field = Fields.find((SdkPojo) newRequest(), parameter);
        return field != null && field.marshallingType() == MarshallingType.STRING;
    }

    /** The same request with some parameters changed; null takes one away. */
    AwsRequest with(AwsRequest request, Map<String, Object> changed) {
        AwsRequest.Builder builder = request.toBuilder();
        Parameters filler = new Parameters(service, name, null);
        changed.forEach((parameter, value) -> {
            SdkField<?> field = Fields.find((SdkPojo) builder, parameter);
            field.set(builder, value == null ? null : filler.value(field, null, value, parameter));
        });
        return (AwsRequest) builder.build();
    }

    /** What AWS answers an SDK request, as a dictionary. */
    Result answer(AwsRequest request) {
        return sender.call(request);
    }

    /** A URL that makes this call, without credentials, until it expires: {@link Client#presign}. */
    Presigned presign(Map<String, ?> parameters, Duration duration) {
        Presigner.requireSensible(name, duration);
        if (streams.in() != null && parameters.containsKey(streams.in())) {
            throw new ParameterException(
                    name,
                    streams.in(),
                    name + ": " + streams.in() + " is sent by whoever uses the URL; leave it out here");
        }
        return Presigner.sign(name, capture(parameters), duration, parameters.containsKey("ContentType"));
    }

    /** The request as it would be signed and sent. */
    Capture capture(Map<String, ?> parameters) {
        return sender.capture(request(parameters));
    }

    /** A refusal as a result: nothing but how it came. */
    Result refused(Throwable thrown) {
        SdkPojo response = newResponse();
        if (thrown instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null) {
            ((SdkResponse.Builder) response)
                    .sdkHttpResponse(refusal.awsErrorDetails().sdkHttpResponse());
        }
        return new Result(((SdkResponse.Builder) response).build(), null, 1);
    }

    /** What comes of one of a waiter's questions. */
    Sender.Outcome poll(AwsRequest request, Poll poll) {
        return sender.outcome(request, poll);
    }

    /**
     * Sends an SDK request and gives the SDK's response; for operations that stream nothing.
     *
     * @throws AwsException if AWS refused
     * @throws NoAnswerException if no answer came
     */
    public SdkResponse send(AwsRequest request) {
        return sender.send(request);
    }

    /** {@code CreateUser(Path, PermissionsBoundary, Tags, UserName)}. */
    @Override
    public String toString() {
        return name + "(" + String.join(", ", parameters()) + ")";
    }
}
