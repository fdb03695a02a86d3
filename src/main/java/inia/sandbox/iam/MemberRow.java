package inia.sandbox.iam;

/** That a user is in a group. */
record MemberRow(String userId) {}
