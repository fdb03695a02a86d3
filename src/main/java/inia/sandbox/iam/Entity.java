package inia.sandbox.iam;

/** What IAM keeps under a name and a path. */
interface Entity {
    /** The name, unique in its account whatever its case. */
    String name();

    /** The path, such as {@code /} or {@code /division/team/}. */
    String path();

    /** The id that stays when the name changes. */
    String id();
}
