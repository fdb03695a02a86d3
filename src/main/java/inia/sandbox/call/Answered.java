package inia.sandbox.call;

import software.amazon.awssdk.core.SdkPojo;

/**
 * An answer that has another HTTP status than its operation's usual one.
 *
 * @param response the SDK's response
 * @param status the status, such as 200
 */
public record Answered(SdkPojo response, int status) {}
