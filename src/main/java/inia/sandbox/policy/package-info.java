/**
 * What a caller may do: policies, how they are evaluated, and which actions an operation needs.
 *
 * <p>Closed by default: an operation that no table here maps to actions is refused. May use: {@code call}, the
 * SDK's shapes.
 */
package inia.sandbox.policy;
