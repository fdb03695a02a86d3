package inia.sandbox.iam;

/**
 * How an account wants things done.
 *
 * @param tokenVersion 1 or 2: the version of the tokens that STS's global endpoint gives
 */
record PreferencesRow(int tokenVersion) {}
