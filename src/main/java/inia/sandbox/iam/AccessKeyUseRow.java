package inia.sandbox.iam;

import java.time.Instant;

/** When, where and on what service an access key was last used. */
record AccessKeyUseRow(Instant at, String service, String region) {}
