package dev.fauxband.io.fleet;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.io.dte.DteSink;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One door for all modules of a fleet: a host says {@code ATTACH 73512} and has the line of that module from then on.
 */
public final class Switchboard implements DteSink {
    /** Octets that wait at most while a module is looked for. */
    static final int WAITING_OCTETS_MAX = 4_096;

    private static final Pattern ATTACH = Pattern.compile("ATTACH +([0-9]{1,7})");

    private final Fleet fleet;
    private final OptionalInt always;
    private final Map<DteLink, Call> calls = new ConcurrentHashMap<>();

    /** Who comes says which module. */
    public Switchboard(Fleet fleet) {
        this(fleet, OptionalInt.empty());
    }

    /** Who comes has the line of this module. */
    public Switchboard(Fleet fleet, int number) {
        this(fleet, OptionalInt.of(number));
    }

    private Switchboard(Fleet fleet, OptionalInt always) {
        this.fleet = fleet;
        this.always = always;
    }

    @Override
    public void arrived(DteLink host) {
        Call call = new Call(host);
        calls.put(host, call);
        always.ifPresent(call::look);
    }

    @Override
    public void received(DteLink host, Octets octets) {
        Call call = calls.get(host);
        if (call != null) {
            call.received(octets);
        }
    }

    @Override
    public void gone(DteLink host) {
        Call call = calls.remove(host);
        if (call != null) {
            call.gone();
        }
    }

    /** One host, before and after it has a module. */
    private final class Call {
        private final DteLink host;
        private final OctetsBuilder waiting = new OctetsBuilder(0);
        private @Nullable HostedModule module;
        private boolean looking;
        private boolean gone;

        Call(DteLink host) {
            this.host = host;
        }

        synchronized void received(Octets octets) {
            if (module != null) {
                module.received(host, octets);
            } else if (waiting.size() + octets.size() <= WAITING_OCTETS_MAX) {
                waiting.add(octets);
                readLines();
            } else {
                say("ERROR: too much was typed before ATTACH N");
                waiting.release();
            }
        }

        private void readLines() {
            for (int end = lineEnd(); !looking && end >= 0; end = lineEnd()) {
                Octets all = waiting.build();
                waiting.release();
                waiting.add(all.from(end + 1));
                read(all.slice(0, end).toLatin1().strip().toUpperCase(Locale.ROOT));
            }
        }

        private int lineEnd() {
            for (int i = 0; i < waiting.size(); i++) {
                if (waiting.at(i) == '\r' || waiting.at(i) == '\n') {
                    return i;
                }
            }
            return -1;
        }

        private void read(String line) {
            Matcher attach = ATTACH.matcher(line);
            if (attach.matches()) {
                look(Integer.parseInt(attach.group(1)));
            } else if (!line.isEmpty()) {
                say("ERROR: say ATTACH N, 0 to " + (fleet.plan().modules() - 1));
            }
        }

        synchronized void look(int number) {
            looking = true;
            CompletableFuture<Void> unused = fleet.module(number).thenAccept(found -> connect(number, found));
        }

        private synchronized void connect(int number, Optional<HostedModule> found) {
            looking = false;
            if (found.isEmpty()) {
                say("ERROR: module " + number + " has not begun, or there is none");
                readLines();
                return;
            }
            module = found.get();
            module.arrived(host);
            if (always.isEmpty()) {
                say("ATTACHED " + number);
            }
            Octets typed = waiting.build();
            waiting.release();
            if (!typed.isEmpty()) {
                module.received(host, typed);
            }
            if (gone) {
                module.gone(host);
            }
        }

        private void say(String line) {
            host.write(Octets.latin1("\r\n" + line + "\r\n"));
        }

        synchronized void gone() {
            gone = true;
            if (module != null) {
                module.gone(host);
            }
        }
    }
}
