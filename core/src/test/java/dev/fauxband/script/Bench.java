package dev.fauxband.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.fauxband.at.DteOutput;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapNotation;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.Parsed;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.IpLiteral;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ModemRequest;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A module on the bench, for what a transcript cannot say: octets that are no message, strangers, what the trace tells.
 */
public final class Bench {
    /** Where the transcripts' platform is. */
    public static final Address PLATFORM =
            new Address(IpLiteral.parse("180.101.147.115").orElseThrow(), 5683);

    private static final long SEED = 1;

    private final Modem modem;
    private final ModemTarget target;
    private final List<TraceEvent> traced = new ArrayList<>();

    private Bench(Modem modem) {
        this.modem = modem;
        this.target = new ModemTarget(modem);
    }

    public static Bench of(ModemProfile profile) {
        return of(profile, SEED);
    }

    public static Bench of(ModemProfile profile, long seed) {
        return new Bench(new Modem(profile, Identity.EXAMPLE, seed, Trace.Level.ALL));
    }

    /** A module of the default personality that has played this. */
    public static Bench after(String script) {
        return of(ModemProfile.BC26).play(script);
    }

    /** Plays a transcript from where the module stands; it must go as written. */
    public Bench play(String script) {
        ScriptParser.Result parsed = ScriptParser.parse("script", script);
        if (!(parsed instanceof ScriptParser.Result.Read read)) {
            return fail(((ScriptParser.Result.Wrong) parsed).error().toString());
        }
        assertThat(said()).as("what nobody took yet").isEmpty();
        assertThat(sent()).as("what nobody took yet").isEmpty();
        PlayReport report = new ScriptPlayer(target, ScriptPlayer.Settings.VIRTUAL).play(read.script());
        if (!report.passed()) {
            fail(report.differences().get(0) + "\n" + script);
        }
        collectTrace();
        return this;
    }

    /** The host types this and CR. */
    public Bench type(String line) {
        modem.receiveFromDte(target.nowNs(), Octets.latin1(line + "\r"));
        collectTrace();
        return this;
    }

    /** The platform sends these octets, whatever they are. */
    public Bench deliver(Octets datagram) {
        return deliver(PLATFORM, datagram);
    }

    /** The platform sends the octets that these hex digits stand for. */
    public Bench deliverHex(String digits) {
        return deliver(Octets.hex(digits.replace(" ", "")).orElseThrow());
    }

    /** Somebody sends a message. */
    public Bench deliver(Address from, String message) {
        return deliver(from, CoapEncoder.encode(((Parsed.Value<CoapMessage>) CoapNotation.read(message)).value()));
    }

    private Bench deliver(Address from, Octets datagram) {
        modem.receiveDatagram(target.nowNs(), new Datagram(from, datagram));
        collectTrace();
        return this;
    }

    public Bench event(ModemEvent event) {
        modem.receiveEvent(target.nowNs(), event);
        collectTrace();
        return this;
    }

    /** The next datagram of the module as it is. */
    public Optional<Octets> takeDatagram() {
        return takeAddressed().map(Datagram::payload);
    }

    /** The next datagram of the module, with where it goes. */
    public Optional<Datagram> takeAddressed() {
        return modem.pollDatagram();
    }

    /** The host names that are to be looked up. */
    public List<String> lookups() {
        List<String> names = new ArrayList<>();
        while (modem.pollRequest().orElse(null) instanceof ModemRequest.Resolve resolve) {
            names.add(resolve.name());
        }
        return names;
    }

    /** All datagrams of the module that nobody has taken, as transcripts write them. */
    public List<String> sent() {
        List<String> sent = new ArrayList<>();
        Optional<Octets> datagram = takeDatagram();
        while (datagram.isPresent()) {
            sent.add(CoapNotation.write(((Decoded.Message) CoapDecoder.decode(datagram.get())).message()));
            datagram = takeDatagram();
        }
        return sent;
    }

    /** All that the module has said and nobody has taken. */
    public String said() {
        StringBuilder said = new StringBuilder();
        Optional<DteOutput> output = modem.pollDte();
        while (output.isPresent()) {
            said.append(output.get().octets().toLatin1());
            output = modem.pollDte();
        }
        return said.toString();
    }

    /** Why the host saw ERROR or FAIL, so far. */
    public List<String> reasons() {
        return traced.stream()
                .filter(TraceEvent.Reason.class::isInstance)
                .map(event -> ((TraceEvent.Reason) event).text())
                .toList();
    }

    /** What else was worth knowing, so far. */
    public List<String> notes() {
        return traced.stream()
                .filter(TraceEvent.Note.class::isInstance)
                .map(event -> ((TraceEvent.Note) event).text())
                .toList();
    }

    /** How states changed, so far: {@code registration REGISTERED -> UPDATING}. */
    public List<String> states() {
        return traced.stream()
                .filter(TraceEvent.Became.class::isInstance)
                .map(TraceEvent.Became.class::cast)
                .map(event -> event.machine() + " " + event.from() + " -> " + event.to())
                .toList();
    }

    /** Whether nothing is to come by itself. */
    public boolean idle() {
        return modem.nextDeadlineNs() == TimerTable.NEVER;
    }

    private void collectTrace() {
        Optional<TraceEvent> event = modem.pollTrace();
        while (event.isPresent()) {
            traced.add(event.get());
            event = modem.pollTrace();
        }
    }
}
