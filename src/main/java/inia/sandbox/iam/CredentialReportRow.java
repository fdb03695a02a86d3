package inia.sandbox.iam;

import java.time.Instant;

/** A credential report, as CSV. */
record CredentialReportRow(Instant generated, String content) {}
