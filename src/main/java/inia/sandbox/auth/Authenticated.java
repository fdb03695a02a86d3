package inia.sandbox.auth;

import inia.sandbox.call.Caller;
import inia.sandbox.http.HttpRequest;

/**
 * A request whose sender is known.
 *
 * @param caller who signed it
 * @param region the region that it was signed for
 * @param http the request, with a body that is unwrapped and checked as it is read: reading throws a
 *     {@link inia.sandbox.call.Refusal} where it isn't what was signed
 */
public record Authenticated(Caller caller, String region, HttpRequest http) {}
