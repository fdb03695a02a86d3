/**
 * Resources: AWS as objects. A resource type is an annotated interface, and one proxy engine implements them all.
 *
 * <p>The typed view and the dynamic one ({@link inia.resource.Resources}) read the same annotations. The packages below
 * hold only declarations, one a service. May use: {@code inia.client} and the AWS SDK.
 */
package inia.resource;
