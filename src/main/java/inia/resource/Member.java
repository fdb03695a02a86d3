package inia.resource;

import inia.client.Names;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/** What a method of a resource type stands for. */
sealed interface Member {
    /** The method's name. */
    String method();

    /** The name that the API's style of writing gives it, such as {@code CreateUser}. */
    default String api() {
        return Names.pascal(method());
    }

    /**
     * @param parameter its name in calls
     * @param member its name where the resource is described
     */
    record Id(String method, String parameter, String member, int position, Class<?> type) implements Member {}

    /**
     * @param paths where it may stand in what is known of the resource
     */
    record Attribute(String method, List<String> paths, boolean once, boolean encoded, Class<?> type)
            implements Member {
        private static final String OWN = "attribute";

        /** The API's own name where it is the same, or where it is told apart from another member of that name. */
        @Override
        public String api() {
            String path = paths.get(0);
            String last = path.substring(path.lastIndexOf('.') + 1);
            String key = Names.key(method);
            return key.equals(Names.key(last)) || key.equals(Names.key(last) + OWN) ? last : Names.pascal(method);
        }
    }

    /** How the resource is loaded. */
    record Load(String method, String operation, String at, Map<String, Object> with, String create)
            implements Member {}

    /**
     * A call.
     *
     * @param parameters the API's names of the method's own, null for a consumer or a map of more
     * @param renamed identifiers of what it gives that have another name in the request
     * @param kind the interface that it gives
     */
    record Action(
            String method,
            String operation,
            String at,
            Map<String, Object> with,
            Map<String, String> renamed,
            List<String> parameters,
            Gives gives,
            Class<?> type,
            Class<?> kind)
            implements Member {
        /** Whether it gives the resource that was asked, so that more can be done with it, and no other. */
        boolean givesItself(Class<?> owner) {
            return type == owner && at.isEmpty() && renamed.isEmpty();
        }
    }

    /** What the type's own code does. */
    record Composed(String method, String operation, List<String> parameters, Method code, Class<?> type)
            implements Member {}

    /**
     * Other resources, listed.
     *
     * @param kind the interface that it gives
     */
    record Collection(
            String method, String operation, List<String> at, Map<String, Object> with, Class<?> type, Class<?> kind)
            implements Member {}

    /** A call for many resources at once. */
    record Batch(
            String method,
            String operation,
            String entries,
            Map<String, String> each,
            Map<String, Object> with,
            List<String> parameters,
            int size)
            implements Member {}

    /** Another resource, or several, that what is known of this one names. */
    record Reference(String method, String path, Class<?> type, boolean many) implements Member {}

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
