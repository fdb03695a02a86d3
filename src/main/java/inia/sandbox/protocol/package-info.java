/**
 * AWS's wire protocols: requests into the SDK's request objects, its response objects and refusals into answers.
 *
 * <p>Driven by the SDK's own description of its shapes ({@code SdkField}), so no operation has code of its own here. May
 * use: {@code call}, {@code http}, the SDK's shapes.
 */
package inia.sandbox.protocol;
