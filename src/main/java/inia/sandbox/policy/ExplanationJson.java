package inia.sandbox.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import inia.sandbox.call.Call;
import inia.sandbox.call.Caller;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes an explanation as JSON, for shells that ask over HTTP. */
public final class ExplanationJson {
    private final JsonGenerator out;
    private final Caller caller;
    private final UnaryOperator<String> shown;

    private ExplanationJson(JsonGenerator out, Caller caller, UnaryOperator<String> shown) {
        this.out = out;
        this.caller = caller;
        this.shown = shown;
    }

    /**
     * The explanation as JSON.
     *
     * @param shown gives the text of a statement as its owner would see it, with ARNs in place of ids
     */
    public static String of(Explanation explanation, UnaryOperator<String> shown) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            new ExplanationJson(out, explanation.caller(), shown).write(explanation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Explanation explanation) throws IOException {
        out.writeStartObject();
        out.writeStringField("requestId", explanation.call().requestId());
        out.writeStringField("operation", explanation.operation());
        out.writeStringField("principal", caller.arn());
        out.writeBooleanField("root", caller.root());
        out.writeBooleanField("open", explanation.isOpen());
        writeContext(ofCall(explanation.call()));
        out.writeArrayFieldStart("permissions");
        for (Decision decision : refusedFirst(explanation.decisions())) {
            write(decision);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static List<Decision> refusedFirst(List<Decision> decisions) {
        List<Decision> ordered = new ArrayList<>(
                decisions.stream().filter(decision -> !decision.allowed()).toList());
        decisions.stream().filter(Decision::allowed).forEach(ordered::add);
        return ordered;
    }

    /** What every call has; the keys that policies asked for stand with each permission. */
    private static Map<String, List<String>> ofCall(Call call) {
        RequestContext context = new CallContext(call, Map::of, Action.of("aws:Any"), null, null);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String key : List.of(
                "aws:PrincipalArn",
                "aws:PrincipalAccount",
                "aws:PrincipalType",
                "aws:userid",
                "aws:username",
                "aws:RequestedRegion",
                "aws:CurrentTime",
                "aws:SourceIp",
                "aws:UserAgent",
                "aws:SecureTransport",
                "aws:TokenIssueTime",
                "aws:MultiFactorAuthPresent")) {
            List<String> had = context.values(key);
            if (!had.isEmpty() && had.get(0) != null) {
                values.put(key, had);
            }
        }
        return values;
    }

    private void writeContext(Map<String, List<String>> context) throws IOException {
        out.writeObjectFieldStart("context");
        for (Map.Entry<String, List<String>> key : context.entrySet()) {
            out.writeFieldName(key.getKey());
            writeTexts(key.getValue());
        }
        out.writeEndObject();
    }

    private void writeTexts(List<String> texts) throws IOException {
        out.writeStartArray();
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private void write(Decision decision) throws IOException {
        out.writeStartObject();
        out.writeStringField("action", decision.requirement().action().text());
        out.writeStringField("resource", decision.requirement().resource());
        out.writeStringField("outcome", decision.outcome().name());
        out.writeStringField(
                "layer", decision.layer() == null ? null : decision.layer().words());
        writeContext(decision.context());
        out.writeArrayFieldStart("changes");
        for (Remedy remedy : decision.allowed() ? List.<Remedy>of() : Remedy.of(decision, caller)) {
            write(remedy);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("statements");
        for (Finding finding : decision.considered()) {
            write(finding, finding == decision.deciding());
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void write(Remedy remedy) throws IOException {
        out.writeStartObject();
        out.writeStringField("layer", remedy.layer().words());
        out.writeStringField("policy", remedy.policy());
        out.writeStringField("holder", remedy.holder());
        out.writeStringField("statement", remedy.statement() == null ? null : shown.apply(remedy.statement()));
        out.writeBooleanField("remove", remedy.remove());
        out.writeEndObject();
    }

    private static String text(FailedCondition failed) {
        return failed.operator() + " " + failed.key() + " " + failed.wanted();
    }

    private void write(Finding finding, boolean decided) throws IOException {
        PolicyDocument document = finding.policy().document();
        FailedCondition failed = finding.failed();
        out.writeStartObject();
        out.writeStringField("layer", finding.layer().words());
        out.writeStringField("policy", finding.policy().name());
        out.writeStringField("policyArn", finding.policy().arn());
        out.writeStringField("holder", finding.policy().holder());
        out.writeNumberField("number", document.statements().indexOf(finding.statement()) + 1);
        out.writeStringField("sid", finding.statement().sid());
        out.writeStringField("effect", finding.statement().effect() == Effect.ALLOW ? "Allow" : "Deny");
        out.writeStringField("verdict", finding.verdict().name());
        out.writeBooleanField("decided", decided);
        out.writeStringField("condition", failed == null ? null : text(failed));
        out.writeFieldName("had");
        writeTexts(failed == null ? List.of() : failed.had());
        boolean near = finding.verdict() != Verdict.ACTION_DIFFERS;
        String text = near ? document.textOf(finding.statement()) : null;
        out.writeStringField("text", text == null ? null : shown.apply(text));
        out.writeEndObject();
    }
}
