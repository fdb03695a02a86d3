/**
 * The sandbox: an AWS of one's own in this program, reached over loopback by any AWS client.
 *
 * <p>Puts its parts together: HTTP, protocols, signatures, policies, services, state. May use: the packages below it, the
 * SDK's shapes, nothing else of Inia.
 */
package inia.sandbox;
