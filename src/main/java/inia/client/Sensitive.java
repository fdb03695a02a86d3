package inia.client;

/** A structure that knows which of its members must not be shown. */
interface Sensitive {
    boolean sensitive(String member);
}
