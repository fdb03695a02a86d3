/**
 * One call to the sandbox: who makes it, where its state lives, and how it is refused.
 *
 * <p>The vocabulary that the front, the authorizer and every service share, and the checksum that Java lacks. May use: the SDK's shapes.
 */
package inia.sandbox.call;
