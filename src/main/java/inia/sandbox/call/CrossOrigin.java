package inia.sandbox.call;

import java.util.List;
import java.util.Map;

/** Says which pages of other origins may call S3. */
public interface CrossOrigin {
    /**
     * What a browser is to be told of a call that a page makes.
     *
     * @param bucket the bucket that is called
     * @param origin where the page comes from, such as {@code https://example.com}
     * @param method the call's method
     * @param headers the headers that the page wants to send
     * @return the headers of the answer; none if the page may not call; {@code null} if nothing was said of pages
     */
    Map<String, String> allowed(String bucket, String origin, String method, List<String> headers);
}
