package dev.fauxband.io.capture;

import dev.fauxband.data.Octets;
import dev.fauxband.io.fleet.ModuleFault;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.trace.TraceEvent;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes packets of what modules say. It is fed with the events of each module in their order, by one thread; see
 * {@link dev.fauxband.io.fleet.TraceQueue} for shards that must not wait. Another thread may close it.
 *
 * <p>What happens in a module at one instant is written together, once the instant is over: only then is it known what
 * became of a datagram that left.
 */
public final class Capture implements TraceSink, AutoCloseable {
    private final PacketSink packets;
    private final Setup setup;
    private final Consumer<IOException> failed;
    private final Map<String, CapturedModule> modules = new LinkedHashMap<>();
    private boolean over;

    /**
     * What events leave open.
     *
     * @param beginNs when the modules' clock showed 0, in nanoseconds since 1970-01-01 00:00 UTC
     * @param redirection where datagrams truly went
     * @param ip the module's own address, 4 octets, where nobody knows which one its datagrams left from
     */
    public record Setup(long beginNs, Redirection redirection, Octets ip) {}

    /**
     * Begins one.
     *
     * @param packets where they go; closed with this
     * @param failed told once, when nothing more can be written
     */
    public Capture(PacketSink packets, Setup setup, Consumer<IOException> failed) {
        this.packets = packets;
        this.setup = setup;
        this.failed = failed;
    }

    @Override
    public void event(String module, TraceEvent event) {
        write(() -> modules.computeIfAbsent(module, name -> new CapturedModule(name, setup, packets))
                .see(event));
    }

    @Override
    public boolean captures() {
        return true;
    }

    @Override
    public void settled(String module) {
        CapturedModule known = modules.get(module);
        if (known != null) {
            write(known::writeInstant);
        }
    }

    @Override
    public void fault(ModuleFault fault) {
        // Whoever else listens tells the user; there is no packet in it.
    }

    /** Writes what waits for the end of its instant; what comes later begins anew, as with a new module. */
    public void writeAll() {
        for (CapturedModule module : modules.values()) {
            write(module::writeInstant);
        }
        modules.clear();
    }

    /** Writes what waits, and closes the file. */
    @Override
    public void close() {
        writeAll();
        write(packets::close);
        over = true;
    }

    /** Something that may fail for want of room. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private synchronized void write(Step step) {
        if (over) {
            return;
        }
        try {
            step.run();
        } catch (IOException e) {
            over = true;
            failed.accept(e);
        }
    }
}
