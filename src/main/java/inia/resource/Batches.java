package inia.resource;

import inia.client.Operation;
import inia.client.Result;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Does something with many resources, in as few calls as AWS allows. */
final class Batches {
    private static final String PLACE = "#";

    private final Member.Batch batch;
    private final Arguments arguments;
    private final List<Result> results = new ArrayList<>();

    private Batches(Member.Batch batch, Arguments arguments) {
        this.batch = batch;
        this.arguments = arguments;
    }

    /** The results of the calls; none if there are no resources. */
    static List<Result> call(Member.Batch batch, Iterator<ResourceState> resources, Arguments arguments) {
        Batches calls = new Batches(batch, arguments);
        List<ResourceState> some = new ArrayList<>();
        while (resources.hasNext()) {
            some.add(resources.next());
            if (some.size() == batch.size() || !resources.hasNext()) {
                calls.send(some);
                some.clear();
            }
        }
        return List.copyOf(calls.results);
    }

    private void send(List<ResourceState> resources) {
        ResourceState first = resources.get(0);
        Operation operation = first.client().operation(batch.operation());
        Map<String, Object> parameters = OwnParameters.parameters(first, operation, batch.with());
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            entries.add(entry(resources.get(i), i));
        }
        Pairs.put(parameters, batch.entries(), entries);
        List<String> own = List.copyOf(parameters.keySet());
        OwnParameters.add(first, operation, parameters, arguments.given());
        results.add(Calls.send(first, operation, parameters, own, arguments).result());
    }

    private Map<String, Object> entry(ResourceState resource, int place) {
        Map<String, Object> entry = new LinkedHashMap<>();
        batch.each().forEach((name, source) -> {
            String identifier = source.equals(PLACE) ? String.valueOf(place) : resource.identifier(source);
            entry.put(name, identifier == null ? resource.value(source) : identifier);
        });
        return entry;
    }
}
