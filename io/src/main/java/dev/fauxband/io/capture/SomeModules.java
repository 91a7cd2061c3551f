package dev.fauxband.io.capture;

import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.trace.TraceEvent;
import java.util.HashMap;
import java.util.Map;

/** Passes on what some modules say, under other names. */
public final class SomeModules implements TraceSink {
    private final Map<String, String> names;
    private final TraceSink next;

    /** @param names what each of them is called from here on, by the name that it has */
    public SomeModules(Map<String, String> names, TraceSink next) {
        this.names = new HashMap<>(names);
        this.next = next;
    }

    @Override
    public void event(String module, TraceEvent event) {
        String name = names.get(module);
        if (name != null) {
            next.event(name, event);
        }
    }

    @Override
    public boolean captures() {
        return next.captures();
    }

    @Override
    public void settled(String module) {
        String name = names.get(module);
        if (name != null) {
            next.settled(name);
        }
    }

    @Override
    public void caughtUp() {
        next.caughtUp();
    }
}
