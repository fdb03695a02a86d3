package inia.sandbox.protocol;

import inia.sandbox.call.Refusal;
import inia.sandbox.http.HttpResponse;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/** AWS's query protocol: a form names the action and its parameters, XML answers. IAM and STS speak it, and SQS with older clients. */
final class QueryProtocol implements Protocol {
    private static final String XML = "text/xml";
    private static final String REQUEST_ID = "x-amzn-RequestId";
    /** Operations whose result has no members and is written all the same: some clients fail without it. */
    private static final Set<String> EMPTY_RESULTS = Set.of("UpdateRole");

    private final QueryDialect dialect;

    QueryProtocol(QueryDialect dialect) {
        this.dialect = dialect;
    }

    /** Whether calls of a version are understood, when {@code version} is the API's own. */
    boolean speaks(String version, Api api) {
        return dialect.speaks(version, api);
    }

    @Override
    public Operation operation(Api api, Message message) {
        String action = message.action();
        if (action == null) {
            throw new Refusal("MissingAction", 400, "The request must name its Action.");
        }
        String version = message.parameter("Version");
        Operation operation = speaks(version, api) ? api.operation(action) : null;
        if (operation == null) {
            throw new Refusal(
                    "InvalidAction",
                    400,
                    "Could not find operation " + action + " for version "
                            + (version == null ? "NO_VERSION_SPECIFIED" : version));
        }
        return operation;
    }

    @Override
    public SdkPojo decode(Operation operation, Message message) {
        SdkPojo builder = operation.newRequest();
        boolean posted = message.http().method().equals("POST");
        FormNode form = FormNode.of(posted ? message.form() : message.query());
        dialect.complete(form, message.http());
        new FormDecoder(dialect).fill(builder, form);
        return Operation.built(builder);
    }

    @Override
    public HttpResponse encode(Operation operation, Object result, String requestId) {
        SdkPojo response = (SdkPojo) result;
        String name = operation.name();
        XmlWriter out = new XmlWriter().open(name + "Response", operation.api().namespace());
        if (!response.sdkFields().isEmpty() || EMPTY_RESULTS.contains(name)) {
            out.open(name + "Result");
            new XmlEncoder(out, false, dialect).fields(response);
            out.close(name + "Result");
        }
        out.open("ResponseMetadata").element("RequestId", requestId).close("ResponseMetadata");
        out.close(name + "Response");
        return answer(200, out, requestId);
    }

    @Override
    public HttpResponse refuse(Api api, Refusal refusal, Message message, String requestId) {
        XmlWriter out = new XmlWriter().open("ErrorResponse", api.namespace()).open("Error");
        out.element("Type", refusal.status() < 500 ? "Sender" : "Receiver")
                .element("Code", dialect.code(refusal.code()));
        out.element("Message", String.valueOf(refusal.getMessage()));
        dialect.afterMessage(out);
        refusal.details().forEach(out::element);
        out.close("Error").element("RequestId", requestId).close("ErrorResponse");
        return answer(refusal.status(), out, requestId);
    }

    private static HttpResponse answer(int status, XmlWriter out, String requestId) {
        HttpResponse response = HttpResponse.text(status, XML, out.toString());
        response.headers().set(REQUEST_ID, requestId);
        return response;
    }
}
