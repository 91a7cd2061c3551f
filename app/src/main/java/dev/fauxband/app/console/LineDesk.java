package dev.fauxband.app.console;

import dev.fauxband.app.control.Call;
import dev.fauxband.app.control.ControlledModules;
import dev.fauxband.app.control.DoneBody;
import dev.fauxband.app.control.Feed;
import dev.fauxband.app.control.Operation;
import dev.fauxband.app.control.Refusal;
import dev.fauxband.app.control.Reply;
import dev.fauxband.app.control.Room;
import dev.fauxband.io.dte.DteSink;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Lets viewers sit at the lines of modules. */
final class LineDesk {
    /** More viewers than this are refused. */
    static final int LINES_MAX = 16;

    private static final String PATH = "/v1/modules/{name}/line";

    private final ControlledModules modules;
    private final Map<String, LineHost> hosts = new ConcurrentHashMap<>();
    private final AtomicLong opened = new AtomicLong();

    LineDesk(ControlledModules modules) {
        this.modules = modules;
    }

    List<Operation> operations() {
        return List.of(
                Operation.stream(
                        "line",
                        PATH,
                        "Be a host at the line as long as this stream is open, and hear what the module says",
                        List.of(),
                        new Reply.Events(LineSaysBody.class, this::open)),
                Operation.post(
                        "type",
                        PATH,
                        "Type octets as the host of an open stream",
                        new Operation.Bodies(LineTypesBody.class, DoneBody.class),
                        this::type));
    }

    private synchronized Feed open(Call call) throws Refusal {
        DteSink module = modules.reach(call.path("name"));
        Room.await(
                this,
                hosts.values(),
                LINES_MAX,
                "there are " + LINES_MAX + " viewers at lines already; close one first.");
        String id = Long.toString(opened.incrementAndGet());
        LineHost host = new LineHost(id, module, () -> left(id));
        hosts.put(id, host);
        module.arrived(host);
        return host;
    }

    private synchronized void left(String id) {
        hosts.remove(id);
        notifyAll();
    }

    private DoneBody type(Call call) throws Refusal {
        LineTypesBody body = call.body(LineTypesBody.class);
        LineHost host = hosts.get(body.line());
        if (host == null || !host.module().equals(modules.find(call.path("name")))) {
            throw new Refusal(
                    Refusal.NOT_FOUND,
                    "there is no line \"" + body.line() + "\" of this module; open the stream at this path first.");
        }
        if (!host.type(body.parsedOctets())) {
            throw new Refusal(Refusal.BUSY, "the module has not taken yet what was typed before; try again.");
        }
        return new DoneBody("type");
    }
}
