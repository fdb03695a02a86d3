/** IAM as resources: users, groups, access keys and managed policies. Declarations only. */
package inia.resource.iam;
