package inia.sandbox.iam;

import java.time.Instant;

/**
 * When and where a user or role last called an operation.
 *
 * @param service the service's name in actions, such as {@code s3}
 */
record AccessRow(String service, String operation, Instant at, String region) {}
