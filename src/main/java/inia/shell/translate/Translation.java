package inia.shell.translate;

import inia.client.CallRecord;
import inia.client.ServiceCatalog;
import java.net.URI;
import java.util.Optional;

/**
 * One call in three languages, each ready to paste.
 *
 * @param cli a line of the AWS CLI
 * @param python a script with boto3
 * @param java statements with the SDK for Java v2, imports first, that JShell takes as well
 * @param endpoint where the call went, if not to AWS by its own address
 */
public record Translation(String cli, String python, String java, Optional<URI> endpoint) {
    /**
     * Translates a call. Secrets are not written out: the code takes them from the environment.
     *
     * @param call a call that was made, or that was rehearsed
     * @param services where the SDK's client of the call's service is found, installed ones included
     */
    public static Translation of(CallRecord call, ServiceCatalog services) {
        return new Translation(
                CliCode.of(call).toString(), PythonCode.of(call), JavaCode.of(call, services), call.endpoint());
    }

    /** All three, one below the other, at the margin, where Python wants them. */
    @Override
    public String toString() {
        String where = endpoint.filter(uri -> "http".equals(uri.getScheme()))
                .map(uri -> "\n\nEach goes where your own AWS settings say. To this endpoint:\nexport AWS_ENDPOINT_URL="
                        + uri)
                .orElse("");
        return "# AWS CLI\n" + cli + "\n\n# Python, boto3\n" + python + "\n\n// Java, AWS SDK v2\n" + java + where;
    }
}
