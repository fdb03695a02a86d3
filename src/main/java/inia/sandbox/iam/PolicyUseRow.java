package inia.sandbox.iam;

/**
 * How an account uses a managed policy.
 *
 * @param attachments to how many users, groups and roles it is attached
 * @param boundaries of how many users and roles it is the permissions boundary
 */
record PolicyUseRow(int attachments, int boundaries) {
    static final PolicyUseRow NONE = new PolicyUseRow(0, 0);
}
