package inia.sandbox.auth;

import inia.sandbox.http.Headers;
import inia.sandbox.http.HttpRequest;
import inia.sandbox.http.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Signs requests of the sandbox's own, by Signature Version 4 in the header; not for S3. */
public final class RequestSigner {
    private final String accessKeyId;
    private final String secretAccessKey;
    private final String region;
    private final String service;

    /**
     * @param accessKeyId whose key signs
     * @param secretAccessKey its secret
     * @param region the region that is called
     * @param service the service's signing name
     */
    public RequestSigner(String accessKeyId, String secretAccessKey, String region, String service) {
        this.accessKeyId = accessKeyId;
        this.secretAccessKey = secretAccessKey;
        this.region = region;
        this.service = service;
    }

    /** The request with its date and signature; all of its headers are signed, the host must be among them. */
    public HttpRequest sign(HttpRequest http, byte[] body, Instant now) {
        String timestamp = Dates.write(now);
        Headers headers = http.headers().copy().set("X-Amz-Date", timestamp);
        HttpRequest dated = http.with(headers, http.body());
        List<String> names = new ArrayList<>();
        headers.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        Credential credential = new Credential(accessKeyId, timestamp.substring(0, 8), region, service);
        Claim unsigned = new Claim(false, credential, names, "", timestamp, null, null);
        String canonical = CanonicalRequest.of(
                dated,
                Parameters.parse(http.query()),
                unsigned,
                Digests.sha256(body),
                CanonicalRequest.path(http.path()));
        byte[] key = new SigningKey().of(secretAccessKey, credential);
        String signature = Digests.hex(Digests.hmac(key, StringToSign.of(unsigned, canonical)));
        headers.set(
                "Authorization",
                Claim.ALGORITHM + " Credential=" + accessKeyId + "/" + credential.scope() + ", SignedHeaders="
                        + String.join(";", names) + ", Signature=" + signature);
        return dated;
    }
}
