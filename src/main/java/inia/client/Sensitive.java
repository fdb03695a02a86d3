package inia.client;

/** A structure that knows which of its members must not be shown. */
interface Sensitive {
    boolean sensitive(String member);

    /** What a thing knows of its members' secrecy; null if it knows nothing. A result asks what lies under it. */
    static Sensitive of(Object thing) {
        return thing instanceof Result result ? result.structure() : thing instanceof Sensitive own ? own : null;
    }
}
