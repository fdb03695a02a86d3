package inia.sandbox.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes an explanation as JSON, for shells that ask over HTTP. */
public final class ExplanationJson {
    private final JsonGenerator out;

    private ExplanationJson(JsonGenerator out) {
        this.out = out;
    }

    /** The explanation as JSON. */
    public static String of(Explanation explanation) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            new ExplanationJson(out).write(explanation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Explanation explanation) throws IOException {
        out.writeStartObject();
        out.writeStringField("requestId", explanation.call().requestId());
        out.writeStringField("operation", explanation.operation());
        out.writeStringField("principal", explanation.caller().arn());
        out.writeBooleanField("root", explanation.caller().root());
        out.writeArrayFieldStart("permissions");
        for (Decision decision : explanation.decisions()) {
            write(decision);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void write(Decision decision) throws IOException {
        out.writeStartObject();
        out.writeStringField("action", decision.requirement().action().text());
        out.writeStringField("resource", decision.requirement().resource());
        out.writeStringField("outcome", decision.outcome().name());
        out.writeArrayFieldStart("statements");
        for (Finding finding : decision.considered()) {
            write(finding, finding == decision.deciding());
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static String text(FailedCondition failed) {
        return failed.operator() + " " + failed.key() + " " + failed.wanted();
    }

    private void write(Finding finding, boolean decided) throws IOException {
        List<Statement> all = finding.policy().document().statements();
        out.writeStartObject();
        out.writeStringField("layer", finding.layer().words());
        out.writeStringField("policy", finding.policy().name());
        out.writeStringField("policyArn", finding.policy().arn());
        out.writeStringField("holder", finding.policy().holder());
        out.writeNumberField("number", all.indexOf(finding.statement()) + 1);
        out.writeStringField("sid", finding.statement().sid());
        out.writeStringField("effect", finding.statement().effect() == Effect.ALLOW ? "Allow" : "Deny");
        out.writeStringField("verdict", finding.verdict().name());
        out.writeBooleanField("decided", decided);
        out.writeStringField("condition", finding.failed() == null ? null : text(finding.failed()));
        out.writeArrayFieldStart("had");
        for (String value :
                finding.failed() == null ? List.<String>of() : finding.failed().had()) {
            out.writeString(value);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
