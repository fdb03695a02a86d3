package inia.sandbox.sts;

import inia.sandbox.call.Refusal;
import inia.sandbox.policy.MalformedPolicyException;
import inia.sandbox.policy.PolicyKind;
import inia.sandbox.policy.PolicyParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;

/**
 * The policies that a session is begun with: it may do no more than they allow.
 *
 * @param inline a policy document, or {@code null}
 * @param arns managed policies
 */
record SessionPolicies(String inline, List<String> arns) {
    private static final int LONGEST = 2048;
    private static final int MOST_ARNS = 10;
    /** AWS does not tell how it packs, only that it does, and what it comes to in percent. */
    private static final int PACKED_LIMIT = 2048;

    SessionPolicies {
        arns = List.copyOf(arns);
    }

    static SessionPolicies of(String inline, List<PolicyDescriptorType> managed) {
        return new SessionPolicies(
                inline,
                managed.stream()
                        .map(PolicyDescriptorType::arn)
                        .filter(arn -> arn != null)
                        .toList());
    }

    SessionPolicies check(Constraints constraints) {
        constraints.length("policy", inline, 1, LONGEST);
        constraints.most("policyArns", arns, MOST_ARNS);
        for (int i = 0; i < arns.size(); i++) {
            constraints.length("policyArns." + (i + 1) + ".member.arn", arns.get(i), 20, 2048);
        }
        return this;
    }

    /** @throws Refusal with code {@code MalformedPolicyDocument} if the inline policy is none */
    void refuseMalformed() {
        if (inline == null) {
            return;
        }
        try {
            PolicyParser.read(inline, PolicyKind.IDENTITY);
        } catch (MalformedPolicyException malformed) {
            throw new Refusal("MalformedPolicyDocument", 400, malformed.getMessage());
        }
    }

    List<String> documents() {
        return inline == null ? List.of() : List.of(inline);
    }

    /**
     * How much of the room for policies and tags these take, in percent; {@code null} if there are none.
     *
     * @throws Refusal with code {@code PackedPolicyTooLarge} if it is more than there is
     */
    Integer packedSize(Map<String, String> tags) {
        if (inline == null && arns.isEmpty() && tags.isEmpty()) {
            return null;
        }
        byte[] all = (documents() + "" + arns + tags).getBytes(StandardCharsets.UTF_8);
        int percent = (int) Math.ceil(100.0 * packed(all) / PACKED_LIMIT);
        if (percent > 100) {
            throw new Refusal(
                    "PackedPolicyTooLarge",
                    400,
                    "Packed policy consumes " + percent + "% of allotted space, please use smaller policy.");
        }
        return percent;
    }

    private static int packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            return deflater.deflate(new byte[bytes.length + 64]);
        } finally {
            deflater.end();
        }
    }
}
