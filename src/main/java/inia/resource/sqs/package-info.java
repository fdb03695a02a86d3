/** SQS as resources: queues and messages. Declarations only. */
package inia.resource.sqs;
