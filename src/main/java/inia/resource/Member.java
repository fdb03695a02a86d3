package inia.resource;

import java.util.List;
import java.util.Map;

/** What a method of a resource type stands for. */
sealed interface Member {
    /** The method's name. */
    String method();

    /**
     * @param api the parameter's name in calls
     * @param member its name where the resource is described
     */
    record Id(String method, String api, String member, int position) implements Member {}

    /**
     * @param paths where it may stand in what is known of the resource
     */
    record Attribute(String method, List<String> paths, Class<?> type) implements Member {}

    /** How the resource is loaded. */
    record Load(String method, String operation, String at, Map<String, Object> with, String create)
            implements Member {}

    /** A call; {@code parameters} are the API's names of the method's own, null for a consumer or a map of more. */
    record Action(
            String method,
            String operation,
            String at,
            Map<String, Object> with,
            List<String> parameters,
            Gives gives,
            Class<?> type)
            implements Member {}

    /** Other resources, listed. */
    record Collection(String method, String operation, String at, Map<String, Object> with, Class<?> type)
            implements Member {}

    /** Another resource, by identifiers. */
    record SubResource(String method, List<String> parameters, Class<?> type) implements Member {}

    /** Something to wait for. */
    record Wait(String method, String waiter) implements Member {}

    /** What lies under the resource. */
    record About(String method) implements Member {}

    /** What an action gives. */
    enum Gives {
        NOTHING,
        RESOURCE,
        RESOURCES,
        RESULT,
        VALUE
    }
}
