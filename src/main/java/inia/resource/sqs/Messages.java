package inia.resource.sqs;

import java.util.List;

/** Messages that were received together: {@code for (Message message : messages) …}, then {@code messages.delete()}. */
public interface Messages extends List<Message>, MessageBatch {}
