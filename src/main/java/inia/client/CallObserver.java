package inia.client;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;

/**
 * Sees every call of one SDK client, whoever makes it, and tells the listener once it has ended.
 *
 * <p>It sits in the SDK client itself, so that dictionary, resource and typed calls are each seen, and each once.
 */
final class CallObserver implements ExecutionInterceptor {
    private final String service;
    private final TypedBodies bodies;
    private final String profile;
    private final CallListener listener;

    CallObserver(ServiceModule module, String profile, CallListener listener) {
        this.service = module.name();
        this.bodies = new TypedBodies(module);
        this.profile = profile;
        this.listener = listener;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        CallProgress call = CallProgress.take();
        call.request = context.request();
        if (Rehearsal.isRunning()) {
            Rehearsal.stopAt(record(call, attributes, Optional.empty(), 0));
        }
        attributes.putAttribute(CallProgress.ATTRIBUTE, call);
    }

    /** The last moment before a request is signed: what is to be presigned ends here. */
    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        CallProgress call = attributes.getAttribute(CallProgress.ATTRIBUTE);
        if (call.capture != null) {
            throw call.capture.take(
                    context.httpRequest(),
                    attributes.getAttribute(SdkInternalExecutionAttribute.SELECTED_AUTH_SCHEME),
                    call.body == null && hasBody(context));
        }
        if (call.body == null && listener != CallListener.NONE) {
            call.body = bodies.of(operation(attributes), context.request(), context.requestBody());
        }
        return context.httpRequest();
    }

    private static boolean hasBody(Context.ModifyHttpRequest context) {
        return context.httpRequest()
                .firstMatchingHeader("Content-Length")
                .filter(length -> !length.equals("0"))
                .isPresent();
    }

    /** Once for each attempt. */
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        CallProgress call = attributes.getAttribute(CallProgress.ATTRIBUTE);
        call.attempts++;
        call.sent = context.httpRequest();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (listener == CallListener.NONE) {
            return;
        }
        CallProgress call = attributes.getAttribute(CallProgress.ATTRIBUTE);
        SdkResponse response = context.response();
        int status = context.httpResponse() == null ? 0 : context.httpResponse().statusCode();
        tell(call, attributes, Optional.of(new Result(response, null, call.attempts)), status);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        CallProgress call = attributes.getAttribute(CallProgress.ATTRIBUTE);
        if (call == null || call.capture != null && call.capture.request() != null) {
            return;
        }
        call.failure = Failures.of(service, operation(attributes), call.endpoint(), call.attempts, context.exception());
        if (listener != CallListener.NONE) {
            tell(
                    call,
                    attributes,
                    Optional.empty(),
                    call.failure instanceof AwsException refused ? refused.status() : 0);
        }
    }

    private static String operation(ExecutionAttributes attributes) {
        return attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    }

    private void tell(CallProgress call, ExecutionAttributes attributes, Optional<Result> result, int status) {
        try {
            listener.called(record(call, attributes, result, status));
        } catch (RuntimeException ignored) {
            // A listener looks on; its own trouble must not change what the call gives.
            return;
        }
    }

    private CallRecord record(CallProgress call, ExecutionAttributes attributes, Optional<Result> result, int status) {
        Region region = attributes.getAttribute(AwsExecutionAttribute.AWS_REGION);
        return new CallRecord(
                service,
                operation(attributes),
                parameters(call),
                Optional.ofNullable(call.body),
                result,
                Optional.ofNullable(call.failure),
                status,
                call.attempts,
                Duration.ofNanos(System.nanoTime() - call.start),
                region == null ? "" : region.id(),
                Optional.ofNullable(call.endpoint()),
                profile,
                call.time,
                Optional.ofNullable(call.poll));
    }

    private static Map<String, Object> parameters(CallProgress call) {
        Structure parameters = new Structure(call.request);
        return call.body == null ? parameters : new WithBody(parameters, call.body.parameter(), call.body.toString());
    }
}
