package inia.sandbox.protocol;

/**
 * How a service's API is spoken.
 *
 * @param service the name under which the SDK keeps the service: {@code iam}
 * @param signingName the name under which its calls are signed
 * @param protocol its protocol
 * @param version the API's version, a date
 * @param namespace the XML namespace of its answers, empty where it has none
 * @param targetPrefix what precedes the operation's name in {@code X-Amz-Target}, empty where it has none
 */
public record Api(
        String service, String signingName, Protocol protocol, String version, String namespace, String targetPrefix) {
    /** A key of tables that every call asks: its name tells it from others. */
    @Override
    public int hashCode() {
        return service.hashCode();
    }

    /** Finds the operation of this name, or {@code null} if the SDK knows none. */
    public Operation operation(String name) {
        return Operation.find(this, name);
    }
}
