package inia.sandbox.iam;

import java.time.Instant;

/**
 * A version of a managed policy.
 *
 * @param id {@code v1}, {@code v2} and so on; none comes twice
 * @param document the document, as it was given
 */
record PolicyVersionRow(String id, String document, Instant created) {}
