package inia.sandbox;

import inia.sandbox.auth.Authenticated;
import inia.sandbox.auth.Credential;
import inia.sandbox.auth.Credentials;
import inia.sandbox.auth.PostedForm;
import inia.sandbox.call.Call;
import inia.sandbox.call.Origin;
import inia.sandbox.call.Permissions;
import inia.sandbox.call.Refusal;
import inia.sandbox.call.Scope;
import inia.sandbox.control.CallNote;
import inia.sandbox.control.Interventions;
import inia.sandbox.http.BodyCutOff;
import inia.sandbox.http.ConnectionDropped;
import inia.sandbox.http.Handler;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.HttpResponse;
import inia.sandbox.protocol.Api;
import inia.sandbox.protocol.Apis;
import inia.sandbox.protocol.Message;
import inia.sandbox.protocol.Operation;
import inia.sandbox.protocol.UnknownService;
import inia.sandbox.s3.S3Service;
import inia.sandbox.store.FileFailure;
import inia.sandbox.store.StoreException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;

/** Answers calls: finds out what is called and by whom, lets the service do it, and sees that it is kept. */
final class Front implements Handler {
    private final Supplier<World> world;
    private final InstantSource clock;
    private final OwnPages ownPages;
    private final Interventions interventions;
    private final CrossOrigins crossOrigins;
    private final AccessLogging accessLogging;
    private final Websites websites;

    /**
     * @param world what answers calls at the moment
     * @param clock the sandbox's time
     * @param ownPages answers what is no AWS call
     * @param interventions what happens to calls on their way
     */
    Front(Supplier<World> world, InstantSource clock, OwnPages ownPages, Interventions interventions) {
        this.world = world;
        this.clock = clock;
        this.ownPages = ownPages;
        this.interventions = interventions;
        Supplier<S3Service> s3 = () -> world.get().services().service("s3", S3Service.class);
        this.crossOrigins = new CrossOrigins(() -> s3.get().crossOrigin());
        this.accessLogging =
                new AccessLogging(() -> s3.get() == null ? null : s3.get().accessLogs(), clock);
        this.websites =
                new Websites(() -> s3.get().sites(), (get, note) -> call(world.get(), Apis.S3, new Message(get), note));
    }

    @Override
    public HttpResponse handle(HttpRequest http) {
        HttpResponse page = ownPages.answer(http);
        if (page != null) {
            return page;
        }
        Message message = new Message(http);
        boolean own = OwnCalls.made(http, world.get());
        return interventions.fixing().during(message, own, () -> answer(http, message, own));
    }

    private HttpResponse answer(HttpRequest http, Message message, boolean own) {
        interventions.gate().enter();
        CallNote note = new CallNote(RequestIds.next(), clock.instant(), own);
        int status = 0;
        try {
            String site = Websites.bucketOf(http);
            HttpResponse answer = accessLogging.around(
                    http, site, note, () -> site == null ? answer(http, message, note) : websites.answer(http, note));
            status = answer.status();
            return answer;
        } finally {
            interventions.gate().leave();
            if (!own) {
                interventions.log().add(note, status);
            }
        }
    }

    private HttpResponse answer(HttpRequest http, Message message, CallNote note) {
        Api api = Apis.resembledBy(http);
        try {
            if (PostedForm.is(http)) {
                return crossOrigins.with(http, post(world.get(), http, note));
            }
            Credential claimed = Credentials.claimed(message.http(), message.query());
            Api meant = claimed == null ? Apis.meantBy(message) : Apis.signedAs(claimed.service(), message);
            if (meant == null || !world.get().services().has(meant.service())) {
                return unknownService(claimed, api, message, note);
            }
            api = meant;
            if (api == Apis.S3 && http.method().equals("OPTIONS")) {
                return crossOrigins.preflight(http);
            }
            HttpResponse answer = call(world.get(), api, message, note);
            return api == Apis.S3 ? crossOrigins.with(http, answer) : answer;
        } catch (Refusal refusal) {
            return refuse(api, refusal, message, note);
        } catch (UncheckedIOException failure) {
            return refuse(api, ofBody(api, failure), message, note);
        } catch (ConnectionDropped dropped) {
            throw dropped;
        } catch (OutOfMemoryError full) {
            Refusal busy = new Refusal("ServiceUnavailable", 503, "The sandbox is out of memory. Try again.");
            return refuse(api, busy, message, note);
        } catch (RuntimeException | StackOverflowError failure) {
            if (interventions.gate().isShut()) {
                throw new ConnectionDropped();
            }
            return refuse(api, failed(api, failure), message, note);
        }
    }

    private static HttpResponse refuse(Api api, Refusal refusal, Message message, CallNote note) {
        note.refused(refusal);
        return api.protocol().refuse(api, refusal, message, note.requestId());
    }

    private HttpResponse unknownService(Credential claimed, Api resembled, Message message, CallNote note) {
        String has = "It has " + String.join(", ", world.get().services().names()) + ".";
        if (claimed == null) {
            Refusal refusal = new Refusal("InvalidAction", 400, "No service of the sandbox has this operation. " + has);
            return refuse(resembled, refusal, message, note);
        }
        String told = "The sandbox has no service '" + claimed.service() + "'. " + has;
        Refusal refusal = new Refusal("NotImplemented", 501, told);
        note.refused(refusal);
        return UnknownService.refuse(claimed.service(), message.http(), refusal, note.requestId());
    }

    private HttpResponse call(World world, Api api, Message message, CallNote note) {
        Operation operation = api.protocol().operation(api, message);
        note.called(api.service(), operation.name());
        Authenticated sender = world.authentication()
                .authenticate(
                        message.http(), message.query(), api.signingName(), mayBeAnonymous(operation), message::bytes);
        message.verified(sender.http());
        Object result = result(world, operation, message, sender, note);
        return api.protocol().encode(operation, result, note.requestId());
    }

    /** A page's form is a put that is signed and answered otherwise. */
    private HttpResponse post(World world, HttpRequest http, CallNote note) {
        PostedForm form = PostedForm.read(http);
        String bucket = Apis.bucketOf(http);
        Authenticated sender = world.authentication().authenticate(form, bucket);
        Message message = new Message(sender.http());
        Operation put = Apis.S3.protocol().operation(Apis.S3, message);
        note.called("s3", put.name());
        Object result = result(world, put, message, sender, note);
        HttpResponse answer = Apis.S3.protocol().encode(put, result, note.requestId());
        return FormAnswer.of(answer, form, bucket, ownPages.endpoint(http));
    }

    private Object result(World world, Operation operation, Message message, Authenticated sender, CallNote note) {
        Api api = operation.api();
        note.by(sender.caller(), sender.region());
        boolean dropAfter = !note.isOwn() && interventions.faults().befall(api.service(), operation.name());
        OperationMethod method = world.services().find(operation).orElseThrow(() -> notImplemented(operation));
        if (!method.takesBody()) {
            message.bytes();
        }
        Scope scope = new Scope(sender.caller().account(), sender.region());
        SdkPojo decoded = api.protocol().decode(operation, message);
        PartitionBorder border = PartitionBorder.of(api.service(), scope, decoded);
        SdkPojo request = border.in(decoded);
        note.with(request, message.length());
        HttpRequest http = message.http();
        Origin origin = new Origin(
                http.sourceIp(),
                http.headers().first("User-Agent"),
                http.headers().first("Referer"),
                http.headers().first("X-Amzn-Trace-Id"),
                api == Apis.S3 ? SignatureKeys.of(message, clock.instant()) : Map.of(),
                note.isOwn());
        Call call =
                new Call(note.requestId(), sender.caller(), scope, clock.instant(), ownPages.endpoint(http), origin);
        Permissions permissions = world.authorizer().authorize(call, api.service(), operation.name(), request);
        note.allowed();
        Call permitted = call.with(permissions);
        String called = api.service() + ":" + operation.name();
        SdkPojo known = world.principals().in(called, request);
        SdkPojo asked = note.isOwn() ? known : interventions.pages().limit(known);
        Object result;
        if (mayWrite(operation.name())) {
            result = method.invoke(asked, permitted, message.stream());
            world.store().commit();
        } else if (note.isOwn()) {
            result = method.invoke(asked, permitted, message.stream());
        } else {
            result = LateReads.of(world.store(), operation, () -> method.invoke(asked, permitted, message.stream()));
        }
        if (dropAfter) {
            throw new ConnectionDropped();
        }
        return border.out(world.principals().out(called, result));
    }

    private static Refusal notImplemented(Operation operation) {
        return new Refusal(
                "NotImplemented",
                501,
                "The sandbox's " + operation.api().service() + " has no " + operation.name()
                        + " yet. Nothing was changed.");
    }

    /** Objects and queues may be everybody's; and who assumes a role with another identity has none of AWS's yet. */
    private static boolean mayBeAnonymous(Operation operation) {
        Api api = operation.api();
        return api == Apis.S3 || api.service().equals("sqs") || operation.name().startsWith("AssumeRoleWith");
    }

    /** Of what reads by its name, only what gives out tokens writes: the sessions that they are of. */
    private static boolean mayWrite(String operation) {
        boolean reads = operation.startsWith("Get") || operation.startsWith("List") || operation.startsWith("Head");
        return !reads || operation.endsWith("Token");
    }

    private static Refusal ofBody(Api api, UncheckedIOException failure) {
        return BodyCutOff.caused(failure)
                ? new Refusal("IncompleteBody", 400, "The request's body ended before it was complete.")
                : failed(api, failure);
    }

    private static Refusal failed(Api api, Throwable failure) {
        String told;
        if (failure instanceof StoreException) {
            told = failure.getMessage();
        } else if (failure instanceof UncheckedIOException unwritten) {
            told = "The sandbox can't keep this in its folder: "
                    + FileFailure.reason(unwritten.getCause())
                    + ". Make room on its disk or repair the folder, and try again.";
        } else {
            told = "The sandbox failed, which is a fault in Inia: " + failure;
        }
        return new Refusal(api == Apis.S3 ? "InternalError" : "InternalFailure", 500, told);
    }
}
