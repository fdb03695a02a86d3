/**
 * The sandbox's SQS: queues and their messages.
 *
 * <p>A queue is a few ordered tables ({@link inia.sandbox.sqs.MessageRows}), and an {@link inia.sandbox.sqs.Order} says which
 * message comes next; operations check what they are asked, one class a
 * topic, and work on them. May use: {@code call}, {@code store} and the SDK's SQS shapes.
 */
package inia.sandbox.sqs;
