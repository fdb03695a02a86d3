/**
 * Transfers: files and streams to and from S3, in parts and in parallel where they are large.
 *
 * <p>May use: {@code inia.client} and the AWS SDK's S3; nothing else of {@code inia.resource}. The resources of S3 use it.
 */
package inia.resource.transfer;
