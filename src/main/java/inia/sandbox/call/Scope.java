package inia.sandbox.call;

/**
 * Where state lives: things of one account and region are never seen from another.
 *
 * @param account the twelve-digit account id; {@code null} for an anonymous caller
 * @param region the region's name, such as {@code us-east-1}; global services use it only in ARNs
 */
public record Scope(String account, String region) {
    /** The partition that the region is in, with which ARNs of it begin: {@code aws}, {@code aws-cn}, … */
    public String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        if (region.startsWith("us-gov-")) {
            return "aws-us-gov";
        }
        if (region.startsWith("us-isob-")) {
            return "aws-iso-b";
        }
        if (region.startsWith("us-isof-") || region.startsWith("eu-isof-")) {
            return "aws-iso-f";
        }
        if (region.startsWith("eu-isoe-")) {
            return "aws-iso-e";
        }
        return region.startsWith("us-iso-") ? "aws-iso" : "aws";
    }
}
