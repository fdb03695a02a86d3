/**
 * What the shell imports: {@link inia.shell.Shell}'s {@code aws} and commands; the banner; and the program behind {@code inia.jar}.
 *
 * <p>May use everything below it.
 */
package inia.shell;
