package inia.sandbox.iam;

/** The permissions boundary of a user or role. */
record BoundaryRow(String policyArn) {}
