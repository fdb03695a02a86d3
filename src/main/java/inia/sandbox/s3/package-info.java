/**
 * The sandbox's S3: buckets and objects.
 *
 * <p>A bucket's objects are rows in the order of their keys; their bytes are {@link inia.sandbox.s3.Content}, apart, so that
 * a copy shares them. Operations are one class a topic. May use: {@code call}, {@code store} and the SDK's S3 shapes.
 */
package inia.sandbox.s3;
