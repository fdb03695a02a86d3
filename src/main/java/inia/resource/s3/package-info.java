/** S3 as resources: buckets and objects. Declarations only. */
package inia.resource.s3;
