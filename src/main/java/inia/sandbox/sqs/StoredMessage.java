package inia.sandbox.sqs;

import java.time.Instant;
import java.util.List;

/**
 * A message as it was sent.
 *
 * @param sender the unique id of who sent it
 * @param group its group, or {@code null}
 */
record StoredMessage(
        String id,
        String body,
        String md5,
        List<Attribute> attributes,
        List<Attribute> systemAttributes,
        String sender,
        Instant sent,
        String group) {}
