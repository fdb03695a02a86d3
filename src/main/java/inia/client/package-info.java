/**
 * The dictionary client: any operation of any SDK service client, maps in and maps out.
 *
 * <p>Nothing here knows a service by heart: operations are the methods of the SDK's client interface, parameters the
 * {@code SdkField}s of its requests. May use: the AWS SDK, and smithy-jmespath to search results.
 */
package inia.client;
