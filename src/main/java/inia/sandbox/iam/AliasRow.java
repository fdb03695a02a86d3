package inia.sandbox.iam;

/** The account that has an alias. */
record AliasRow(String account) {}
