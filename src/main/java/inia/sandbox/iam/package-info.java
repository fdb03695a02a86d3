/**
 * The sandbox's IAM: users, groups, roles, instance profiles, access keys and the managed policies attached to them.
 *
 * <p>{@link inia.sandbox.iam.IamService} opens it; one class a topic holds the operations. It keeps what {@code auth} and
 * {@code policy} need to know of callers behind their interfaces. May use: {@code call}, {@code store}, {@code auth},
 * {@code policy}, the SDK's shapes.
 */
package inia.sandbox.iam;
