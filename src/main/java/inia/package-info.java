/**
 * What the shell hands the user: {@link inia.Aws}, {@link inia.Session}, profiles, and the service keys.
 *
 * <p>May use {@code inia.resource}, {@code inia.client} and {@code inia.sandbox}.
 */
package inia;
