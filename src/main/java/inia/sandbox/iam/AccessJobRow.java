package inia.sandbox.iam;

import java.time.Instant;

/**
 * A report of what services were used.
 *
 * @param arn of whom: a user, group, role or managed policy
 * @param actions whether single actions are told as well
 */
record AccessJobRow(String arn, boolean actions, Instant created) {}
