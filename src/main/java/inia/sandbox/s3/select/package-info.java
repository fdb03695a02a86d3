/**
 * The SQL of SelectObjectContent: a query is parsed, records are read from CSV or JSON, what it picks is written as CSV or JSON.
 *
 * <p>One SELECT over one object, as the S3 User Guide's "SQL reference for Amazon S3 Select" has it. May use: {@code call}'s
 * refusals, Jackson, the SDK's shapes.
 */
package inia.sandbox.s3.select;
