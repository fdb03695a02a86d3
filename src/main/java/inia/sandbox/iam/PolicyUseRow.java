package inia.sandbox.iam;

/** To how many users, groups and roles of an account a managed policy is attached. */
record PolicyUseRow(int attachments) {}
