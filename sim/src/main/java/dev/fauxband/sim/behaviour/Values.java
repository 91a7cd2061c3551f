package dev.fauxband.sim.behaviour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The values of a behaviour by name; walks come first, because each module remembers where they are. */
public final class Values {
    /** There are none. */
    public static final Values NONE = of(Collections.emptyMap());

    private final List<String> names;
    private final List<Value> values;
    private final int walks;

    private Values(List<String> names, List<Value> values, int walks) {
        this.names = List.copyOf(names);
        this.values = List.copyOf(values);
        this.walks = walks;
    }

    /** By name, in whatever order */
    public static Values of(Map<String, Value> named) {
        List<String> names = new ArrayList<>();
        named.forEach((name, value) -> {
            if (value instanceof Value.Walk) {
                names.add(name);
            }
        });
        int walks = names.size();
        named.keySet().stream().filter(name -> !names.contains(name)).sorted().forEach(names::add);
        names.subList(0, walks).sort(null);
        return new Values(names, names.stream().map(named::get).toList(), walks);
    }

    public List<String> names() {
        return names;
    }

    Value value(int index) {
        return values.get(index);
    }

    /** How many walks there are; they are the first. */
    int walks() {
        return walks;
    }
}
