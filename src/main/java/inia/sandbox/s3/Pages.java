package inia.sandbox.s3;

import java.util.List;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.s3.model.CommonPrefix;

/** What requests for a page of a list say, and answers have, alike. */
final class Pages {
    static final int LARGEST = 1000;

    private Pages() {}

    static String text(String given) {
        return given == null ? "" : given;
    }

    /** How much a page may hold. */
    static int most(Integer asked, String argument) {
        if (asked != null) {
            checkNotNegative(asked, argument);
        }
        return asked == null ? LARGEST : Math.min(asked, LARGEST);
    }

    static void checkNotNegative(int number, String argument) {
        if (number < 0) {
            throw S3Refusals.invalidArgument(
                    "Argument " + argument + " must be an integer between 0 and 2147483647", argument, number);
        }
    }

    /** Writes keys as the encoding type asks. */
    static UnaryOperator<String> written(String encodingType) {
        if (encodingType == null) {
            return text -> text;
        }
        if (!encodingType.equals("url")) {
            throw S3Refusals.invalidArgument(
                    "Invalid Encoding Method specified in Request", "encoding-type", encodingType);
        }
        return Keys::encode;
    }

    static List<CommonPrefix> prefixes(Listing<?> listing, UnaryOperator<String> written) {
        return listing.commonPrefixes().stream()
                .map(prefix ->
                        CommonPrefix.builder().prefix(written.apply(prefix)).build())
                .toList();
    }
}
