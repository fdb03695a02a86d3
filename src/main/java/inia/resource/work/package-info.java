/**
 * Working a queue: its messages as a stream, and a worker that hands them to code and deletes what was dealt with.
 *
 * <p>May use: {@code inia.client}; nothing else of {@code inia.resource}. The resources of SQS use it.
 */
package inia.resource.work;
