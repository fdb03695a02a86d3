/**
 * The sandbox's SQS: standard queues and their messages.
 *
 * <p>A queue is a few ordered tables ({@link inia.sandbox.sqs.QueueTables}); operations check what they are asked, one class a
 * topic, and work on them. May use: {@code call}, {@code store} and the SDK's SQS shapes.
 */
package inia.sandbox.sqs;
