package inia.sandbox.auth;

import inia.sandbox.call.Refusal;
import java.time.Instant;

/** How a service words what is wrong with a signature: S3 has its own codes and sentences, the others share theirs. */
interface Wording {
    /** Nothing is signed. */
    Refusal unsigned();

    /** The header isn't a signature of version 4. */
    Refusal malformedHeader(String header);

    /** The query isn't a signature of version 4. */
    Refusal malformedQuery(String problem);

    /** The credential has not five parts. */
    Refusal malformedCredential(String credential, boolean presigned);

    /** There is no date, or none that can be read. */
    Refusal undated();

    /** No account has this access key, or it is inactive. */
    Refusal unknownKey(String accessKeyId);

    /** The session token is not the one of the key, or came with a key that has none. */
    Refusal wrongToken(String token);

    /** The session whose token it is has ended. */
    Refusal expiredToken(String token);

    /** The credential is for another day, region or service. */
    Refusal wrongScope(Claim claim, String service);

    /** The request was signed too long ago or too far ahead. */
    Refusal skewed(Claim claim, Instant signed, Instant now);

    /** A presigned request came after its end. */
    Refusal expired(Claim claim, Instant end, Instant now);

    /** A header that must be signed isn't. */
    Refusal headerNotSigned(String name);

    /** The signature isn't the one that the secret gives. */
    Refusal mismatch(Claim claim, String canonicalRequest, String stringToSign);
}
