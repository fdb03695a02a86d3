package inia.shell.manual;

import inia.client.Operation;

/** Where AWS's own manual has an operation. */
final class AwsPage {
    private AwsPage() {}

    /** An address that leads on to the page. */
    static String of(ServiceManual manual, Operation operation) {
        String version = manual.client().meta().apiVersion();
        return "https://docs.aws.amazon.com/goto/WebAPI/"
                + manual.client().meta().signingName() + (version.isEmpty() ? "" : "-" + version) + "/"
                + operation.name();
    }
}
