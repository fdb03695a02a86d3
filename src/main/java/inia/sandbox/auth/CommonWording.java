package inia.sandbox.auth;

import inia.sandbox.call.Refusal;
import java.time.Duration;
import java.time.Instant;

/** The wording of all services but S3. */
final class CommonWording implements Wording {
    private static final String MISMATCH = "SignatureDoesNotMatch";

    @Override
    public Refusal unsigned() {
        return new Refusal("MissingAuthenticationToken", 403, "Request is missing Authentication Token");
    }

    @Override
    public Refusal malformedHeader(String header) {
        StringBuilder problems = new StringBuilder();
        for (String needed : new String[] {"Credential", "Signature", "SignedHeaders"}) {
            if (!header.contains(needed + "=")) {
                problems.append("Authorization header requires '")
                        .append(needed)
                        .append("' parameter. ");
            }
        }
        if (problems.length() == 0) {
            problems.append("Authorization header must begin with ")
                    .append(Claim.ALGORITHM)
                    .append(". ");
        }
        return incomplete(problems + "Authorization=" + scheme(header));
    }

    /** Only the header's first word: what follows may be the secret of another kind of authentication. */
    private static String scheme(String header) {
        int blank = header.indexOf(' ');
        return blank < 0 ? header.substring(0, Math.min(header.length(), 16)) : header.substring(0, blank);
    }

    @Override
    public Refusal malformedQuery(String problem) {
        return incomplete(problem);
    }

    private static Refusal incomplete(String message) {
        return new Refusal("IncompleteSignature", 400, message);
    }

    @Override
    public Refusal malformedCredential(String credential, boolean presigned) {
        return incomplete("Credential must have exactly 5 slash-delimited elements, e.g."
                + " keyid/date/region/service/term, got '" + credential + "'");
    }

    @Override
    public Refusal undated() {
        return incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."
                + " Date must be in ISO-8601 'basic format', e.g. 20150830T123600Z.");
    }

    @Override
    public Refusal unknownKey(String accessKeyId) {
        return new Refusal("InvalidClientTokenId", 403, "The security token included in the request is invalid.");
    }

    @Override
    public Refusal wrongToken(String token) {
        return unknownKey(null);
    }

    @Override
    public Refusal expiredToken(String token) {
        return new Refusal("ExpiredToken", 403, "The security token included in the request is expired");
    }

    @Override
    public Refusal wrongScope(Claim claim, String service) {
        Credential credential = claim.credential();
        String day = claim.timestamp().substring(0, 8);
        if (!credential.date().equals(day)) {
            return new Refusal(
                    MISMATCH,
                    403,
                    "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                            + credential.date() + "' != '" + day + "', from '" + claim.timestamp() + "'.");
        }
        String problem = credential.service().equals(service)
                ? "Credential should be scoped to a valid region. "
                : "Credential should be scoped to correct service: '" + service + "'. ";
        return new Refusal(MISMATCH, 403, problem);
    }

    @Override
    public Refusal skewed(Claim claim, Instant signed, Instant now) {
        boolean early = signed.isAfter(now);
        long minutes = Authenticator.SKEW.toMinutes();
        Instant limit = early ? now.plus(Authenticator.SKEW) : now.minus(Authenticator.SKEW);
        String told = early
                ? "Signature not yet current: " + claim.timestamp() + " is still later than "
                : "Signature expired: " + claim.timestamp() + " is now earlier than ";
        String sign = early ? " + " : " - ";
        return new Refusal(
                MISMATCH, 403, told + Dates.write(limit) + " (" + Dates.write(now) + sign + minutes + " min.)");
    }

    @Override
    public Refusal expired(Claim claim, Instant end, Instant now) {
        Duration over = Duration.between(end, now);
        return new Refusal(
                "RequestExpired",
                400,
                "Request has expired: it was valid until " + Dates.write(end) + ", " + over.toSeconds()
                        + " seconds ago.");
    }

    @Override
    public Refusal headerNotSigned(String name) {
        return new Refusal(MISMATCH, 403, "'" + name + "' must be a 'SignedHeader' in the AWS Authorization.");
    }

    @Override
    public Refusal mismatch(Claim claim, String canonicalRequest, String stringToSign) {
        return new Refusal(
                MISMATCH,
                403,
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                        + " Access Key and signing method. Consult the service documentation for details.\n\n"
                        + "The Canonical String for this request should have been\n'" + canonicalRequest + "'\n\n"
                        + "The String-to-Sign should have been\n'" + stringToSign + "'\n");
    }
}
