/**
 * Who is calling: access keys and Signature Version 4.
 *
 * <p>May use: {@code call}, {@code http}.
 */
package inia.sandbox.auth;
