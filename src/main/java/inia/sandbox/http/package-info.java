/**
 * The sandbox's HTTP server, and requests and responses as the sandbox speaks of them.
 *
 * <p>Knows nothing of AWS. May use: the JDK's HTTP server.
 */
package inia.sandbox.http;
