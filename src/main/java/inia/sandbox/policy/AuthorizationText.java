package inia.sandbox.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import inia.sandbox.call.Caller;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What was decided about a call, in the form in which STS decodes the messages that services encode into their refusals.
 *
 * <p>Source: STS API Reference, "DecodeAuthorizationMessage".
 */
public final class AuthorizationText {
    private AuthorizationText() {}

    /** The first decision about a call that refused it, or the last one; of a call that needed no permission, the empty text. */
    public static String of(Explanation explanation) {
        List<Decision> decisions = explanation.decisions();
        if (decisions.isEmpty()) {
            return "";
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            write(told(decisions), explanation.caller(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Decision told(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> !decision.allowed())
                .findFirst()
                .orElse(decisions.get(decisions.size() - 1));
    }

    private static void write(Decision decision, Caller caller, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeBooleanField("allowed", decision.allowed());
        out.writeBooleanField("explicitDeny", decision.outcome() == Outcome.EXPLICIT_DENY);
        begin("matchedStatements", out);
        if (decision.deciding() != null) {
            Statement statement = decision.deciding().statement();
            out.writeStartObject();
            out.writeStringField("statementId", statement.sid() == null ? "" : statement.sid());
            out.writeStringField("effect", statement.effect().name());
            out.writeEndObject();
        }
        end(out);
        begin("failures", out);
        end(out);
        out.writeObjectFieldStart("context");
        out.writeObjectFieldStart("principal");
        out.writeStringField("id", caller.userId());
        out.writeStringField("name", caller.arn().substring(caller.arn().lastIndexOf('/') + 1));
        out.writeStringField("arn", caller.arn());
        out.writeEndObject();
        out.writeStringField("action", decision.requirement().action().text());
        out.writeStringField("resource", decision.requirement().resource());
        begin("conditions", out);
        end(out);
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void begin(String name, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeArrayFieldStart("items");
    }

    private static void end(JsonGenerator out) throws IOException {
        out.writeEndArray();
        out.writeEndObject();
    }
}
