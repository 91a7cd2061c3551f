package dev.fauxband.sim.behaviour;

import dev.fauxband.command.HostVerb;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.HostExchange;
import dev.fauxband.lwm2m.Lwm2mEvent;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.modem.HostNews;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Verbs as a host types them, and what it reads in the lines of the module (Manual §3, §4). */
final class LineText {
    private static final Pattern RESULT = Pattern.compile("(CONNECT|UPDATE|CLOSE|SEND) (OK|FAIL)");
    private static final Pattern OBSERVE = Pattern.compile("\\+QLWOBSERVE: ?([01]),(-?\\d+),(-?\\d+),(-?\\d+)");
    private static final Pattern RECEIVED = Pattern.compile("\\+QLWDATARECV: ?(-?\\d+),(-?\\d+),(-?\\d+),\\d+(,(.*))?");

    private LineText() {}

    /** The command line without its end. */
    static String of(HostVerb verb) {
        if (verb instanceof HostVerb.Send send) {
            return "AT+QLWDATASEND=" + ids(send.resource()) + "," + send.value().size() + ","
                    + send.value().toHex() + (send.confirmable() ? ",0x0100" : ",0x0000");
        }
        if (verb instanceof HostVerb.Serve serve) {
            return "AT+QLWSERV=\"" + serve.host() + "\"," + serve.port();
        }
        if (verb instanceof HostVerb.Name name) {
            return "AT+QLWCONF=\"" + name.endpoint() + "\"";
        }
        if (verb instanceof HostVerb.AddObject add) {
            String list = add.resources().stream().map(String::valueOf).collect(Collectors.joining(","));
            Path path = add.instance();
            return "AT+QLWADDOBJ=" + path.object() + "," + path.instance() + ","
                    + add.resources().size() + ",\"" + list + "\"";
        }
        if (verb instanceof HostVerb.DeleteObject delete) {
            return "AT+QLWDELOBJ=" + delete.object();
        }
        if (verb instanceof HostVerb.Open open) {
            return "AT+QLWOPEN=" + (open.buffered() ? 1 : 0);
        }
        return verb instanceof HostVerb.Update
                ? "AT+QLWUPDATE"
                : verb instanceof HostVerb.Close ? "AT+QLWCLOSE" : "AT+QLWDEL";
    }

    private static String ids(Path path) {
        return path.object() + "," + path.instance() + "," + path.resource();
    }

    /** What a line tells; empty when it tells a host program nothing. */
    static Optional<HostNews> news(String line) {
        if (line.equals("RDY") || line.equals("Leaving the BROM")) {
            return Optional.of(new HostNews.Started());
        }
        if (line.startsWith("+IP:") || line.matches("\\+CEREG: ?[15](,.*)?")) {
            return Optional.of(new HostNews.Attached());
        }
        return event(line).map(HostNews.Told::new);
    }

    private static Optional<Lwm2mEvent> event(String line) {
        Matcher result = RESULT.matcher(line);
        if (result.matches()) {
            return Optional.of(result(String.valueOf(result.group(1)), "OK".equals(result.group(2)), line));
        }
        Matcher observe = OBSERVE.matcher(line);
        if (observe.matches()) {
            Path path = path(observe, 2);
            return Optional.of(
                    "0".equals(observe.group(1)) ? new Lwm2mEvent.Observed(path) : new Lwm2mEvent.Cancelled(path));
        }
        Matcher received = RECEIVED.matcher(line);
        if (!received.matches()) {
            return Optional.empty();
        }
        String value = received.group(5);
        return Optional.of(
                value == null
                        ? new Lwm2mEvent.Buffered(path(received, 1), Octets.EMPTY)
                        : new Lwm2mEvent.Pushed(path(received, 1), Octets.latin1(value)));
    }

    private static Lwm2mEvent result(String what, boolean success, String line) {
        String why = success ? "" : line;
        return switch (what) {
            case "CONNECT" -> new Lwm2mEvent.ExchangeEnded(HostExchange.REGISTER, success, why);
            case "UPDATE" -> new Lwm2mEvent.ExchangeEnded(HostExchange.UPDATE, success, why);
            case "CLOSE" -> new Lwm2mEvent.ExchangeEnded(HostExchange.DEREGISTER, success, why);
            default -> new Lwm2mEvent.SendEnded(success, why);
        };
    }

    private static Path path(Matcher ids, int from) {
        return new Path(number(ids, from), number(ids, from + 1), number(ids, from + 2));
    }

    private static int number(Matcher ids, int group) {
        return Integer.parseInt(String.valueOf(ids.group(group)));
    }
}
