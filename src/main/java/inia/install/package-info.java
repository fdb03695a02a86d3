/**
 * Fetching modules of the SDK that do not come with Inia: {@code aws.install("lambda")}.
 *
 * <p>What asks Maven's repositories is in {@code inia.install.maven}, which nothing names at compile time: the shell's class path
 * has neither it nor Maven's own jars, and neither is loaded before something is installed.
 */
package inia.install;
