package dev.fauxband.script;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemRequest;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A module alone in virtual time: the script is its platform. */
public final class ModemTarget implements ScriptTarget {
    private final Modem modem;
    private final Queue<Output> outputs = new ArrayDeque<>();
    private Address platform = Address.UNSPECIFIED;
    private Optional<String> wanted = Optional.empty();
    private boolean rebound;
    private long nowNs;

    public ModemTarget(Modem modem) {
        this.modem = modem;
    }

    @Override
    public void type(Octets octets) {
        modem.receiveFromDte(nowNs, octets);
        drain();
    }

    @Override
    public void deliver(Octets datagram) {
        modem.receiveDatagram(nowNs, new Datagram(platform, datagram));
        drainWire();
        drain();
    }

    /** Why {@link #act} would not know an action; empty when it does. */
    public static Optional<String> mistake(List<String> words) {
        boolean known = words.equals(List.of("host", "gone"))
                || words.equals(List.of("rebound"))
                || (words.size() == 2 && words.get(0).equals("resolved"));
        return known || !(ActionWords.parse(String.join(" ", words)) instanceof ActionWords.Parsed.NotUnderstood not)
                ? Optional.empty()
                : Optional.of(not.why());
    }

    /**
     * {@code host gone}; {@code resolved IP} or {@code resolved none}, the answer to the name last asked for; what
     * {@link ActionWords} knows; and {@code rebound}: whether the module has asked for a new source since last asked.
     */
    @Override
    public Optional<String> act(List<String> words) {
        if (words.equals(List.of("host", "gone"))) {
            modem.receiveEvent(nowNs, new ModemEvent.HostGone());
        } else if (words.size() == 2 && words.get(0).equals("resolved") && wanted.isPresent()) {
            modem.receiveEvent(nowNs, new ModemEvent.Resolved(wanted.get(), IpLiteral.parse(words.get(1))));
        } else if (words.equals(List.of("rebound"))) {
            return rebound();
        } else {
            String text = String.join(" ", words);
            ActionWords.Parsed parsed = ActionWords.parse(text);
            if (parsed instanceof ActionWords.Parsed.NotUnderstood not) {
                return Optional.of("a module alone knows no action " + text + ": " + not.why());
            }
            modem.receiveEvent(nowNs, ((ActionWords.Parsed.Understood) parsed).event());
        }
        drain();
        return Optional.empty();
    }

    private Optional<String> rebound() {
        boolean so = rebound;
        rebound = false;
        return so ? Optional.empty() : Optional.of("the module has not asked for a new source");
    }

    @Override
    public Optional<Output> poll() {
        return Optional.ofNullable(outputs.poll());
    }

    @Override
    public long nowNs() {
        return nowNs;
    }

    @Override
    public boolean advance(long limitNs) {
        long dueNs = modem.nextDeadlineNs();
        if (dueNs > limitNs) {
            nowNs = limitNs;
            return false;
        }
        nowNs = Math.max(nowNs, dueNs);
        modem.handleTimeout(nowNs);
        drain();
        return true;
    }

    @Override
    public boolean wire() {
        return true;
    }

    @Override
    public boolean acts() {
        return true;
    }

    private void drain() {
        Optional<DteOutput> line = modem.pollDte();
        while (line.isPresent()) {
            outputs.add(new Output.Line(line.get().octets()));
            line = modem.pollDte();
        }
        drainWire();
        for (Optional<ModemRequest> it = modem.pollRequest(); it.isPresent(); it = modem.pollRequest()) {
            if (it.get() instanceof ModemRequest.Resolve resolve) {
                wanted = Optional.of(resolve.name());
            }
            rebound |= it.get() instanceof ModemRequest.Rebind;
        }
    }

    /** First when the platform sent something, so that its answer stands before the URC, as in a trace. */
    private void drainWire() {
        Optional<Datagram> datagram = modem.pollDatagram();
        while (datagram.isPresent()) {
            platform = datagram.get().peer();
            outputs.add(new Output.Wire(datagram.get().payload()));
            datagram = modem.pollDatagram();
        }
    }
}
