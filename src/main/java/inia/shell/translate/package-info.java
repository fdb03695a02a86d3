/**
 * A call that was made, as code to take home: AWS CLI, boto3, and the plain SDK for Java.
 *
 * <p>Uses the call records of {@code inia.client} and the SDK's own classes; calls nothing.
 */
package inia.shell.translate;
