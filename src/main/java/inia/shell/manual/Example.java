package inia.shell.manual;

import inia.client.Names;
import inia.client.Operation;
import inia.client.ShapeMember;
import java.util.ArrayList;
import java.util.List;

/** A call of an operation as it can be typed, with what it can't do without. */
final class Example {

    private Example() {}

    /** {@code aws.client("iam").call("create_user", "UserName", "alice")}. */
    static String of(ServiceManual manual, Operation operation) {
        List<ShapeMember> needed = operation.input().members().stream()
                .filter(member -> member.required() || member.streamed())
                .toList();
        return of(manual, operation, needed);
    }

    /** The call with one more parameter. */
    static String with(ServiceManual manual, Operation operation, ShapeMember wanted) {
        List<ShapeMember> given = new ArrayList<>(operation.input().members().stream()
                .filter(ShapeMember::required)
                .filter(member -> !member.name().equals(wanted.name()))
                .toList());
        given.add(wanted);
        return of(manual, operation, given);
    }

    private static String of(ServiceManual manual, Operation operation, List<ShapeMember> given) {
        SampleValues values = new SampleValues(manual.service(), manual.limits());
        StringBuilder java = new StringBuilder("aws.client(\"")
                .append(manual.service())
                .append("\").call(\"")
                .append(Names.snake(operation.name()))
                .append('"');
        for (ShapeMember member : given) {
            java.append(", \"").append(member.name()).append("\", ").append(values.of(operation.name(), member));
        }
        return java.append(')').toString();
    }
}
