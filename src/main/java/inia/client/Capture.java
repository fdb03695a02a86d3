package inia.client;

import software.amazon.awssdk.core.SelectedAuthScheme;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Takes a request out of the SDK once it is written and addressed, before it is signed and sent. */
final class Capture {
    private final String service;
    private SdkHttpRequest request;
    private SelectedAuthScheme<?> scheme;
    private boolean body;

    Capture(String service) {
        this.service = service;
    }

    /** What ends the call in the SDK: nobody sees it. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken() {
            super("taken", null, false, false);
        }
    }

    Taken take(SdkHttpRequest written, SelectedAuthScheme<?> signedWith, boolean hasBody) {
        request = written;
        scheme = signedWith;
        body = hasBody;
        return new Taken();
    }

    String service() {
        return service;
    }

    SdkHttpRequest request() {
        return request;
    }

    SelectedAuthScheme<?> scheme() {
        return scheme;
    }

    boolean hasOwnBody() {
        return body;
    }
}
