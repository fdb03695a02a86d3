package inia.sandbox.iam;

/** The name of an entity, where it is looked up by something else. */
record NameRow(String name) {}
