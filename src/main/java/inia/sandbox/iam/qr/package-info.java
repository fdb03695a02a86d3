/**
 * Pictures that authenticator programs scan: QR codes of short texts, as PNG.
 *
 * <p>Written for IAM's virtual MFA devices; uses nothing of Inia and nothing but Java's base module.
 */
package inia.sandbox.iam.qr;
