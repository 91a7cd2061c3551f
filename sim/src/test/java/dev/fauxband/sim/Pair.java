package dev.fauxband.sim;

import dev.fauxband.at.DteOutput;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.sim.air.AirField;
import dev.fauxband.sim.air.AirPreset;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.platform.ParsedCommand;
import dev.fauxband.sim.platform.PlatformCommandLine;
import dev.fauxband.sim.platform.PlatformPolicy;
import dev.fauxband.sim.platform.SimPlatform;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A module and a platform over a bad air, every trait of one seed, and all that they do, written down. */
final class Pair implements WireTap {
    static final long SECOND_NS = 1_000_000_000L;
    static final long MS_NS = 1_000_000L;

    private static final int[] ACCEPTS = {0, 42, 1541, 1542, 1544, 11542};
    private static final int[] WRITE_FORMATS = {0, 42, 1542, 1544, 11542};

    private final SeededRandom random;
    private final World world;
    private boolean mayLapse;
    private final StringBuilder record = new StringBuilder();
    private final TraceNotation notation = new TraceNotation();
    private final List<String> log = new ArrayList<>();
    private final Set<Integer> acknowledged = new HashSet<>();
    private final List<CoapMessage> sent = new ArrayList<>();

    Pair(long seed) {
        this.random = new SeededRandom(seed);
        int lifetimeS = chance(0.2) ? 20 + random.nextInt(100) : 86_400;
        this.mayLapse = lifetimeS < 86_400;
        ModemProfile profile = ModemProfile.ALL
                .get(random.nextInt(ModemProfile.ALL.size()))
                .with(ProfileField.LIFETIME, lifetimeS + "s");
        Modem modem = new Modem(profile, Identity.EXAMPLE, random.nextLong(), Trace.Level.ALL);
        SimPlatformOptions options = SimPlatformOptions.defaults()
                .withObserveAfterUpdate(chance(0.5))
                .withPolicy(policy());
        SimPlatform platform = new SimPlatform(options, random.nextLong());
        this.world = World.of(modem, platform, chance(0.1) ? AirSettings.IDEAL : air(), random.nextLong());
        world.tap(this);
    }

    private AirSettings air() {
        AirSettings air = chance(0.3) ? preset() : faults();
        if (chance(0.2)) {
            air = air.with(AirField.PAGING, 1 + random.nextInt(30) + "s");
        }
        if (chance(0.2)) {
            air = air.with(AirField.NAT_LIFETIME, 10 + random.nextInt(100) + "s");
        }
        if (chance(0.2)) {
            air = air.with(AirField.BURST_ENTER, upTo(10)).with(AirField.BURST_LEAVE, "40%");
        }
        return air;
    }

    private AirSettings preset() {
        List<String> words = AirPreset.words();
        return AirPreset.find(words.get(random.nextInt(words.size())))
                .orElseThrow()
                .settings();
    }

    private AirSettings faults() {
        int jitterMs = random.nextInt(1000);
        return AirSettings.IDEAL
                .with(AirField.DELAY, jitterMs + random.nextInt(1500) + "ms")
                .with(AirField.JITTER, jitterMs + "ms")
                .with(AirField.LOSS, upTo(30))
                .with(AirField.DUPLICATE, upTo(20))
                .with(AirField.REORDER, upTo(20))
                .with(AirField.TRUNCATE, chance(0.3) ? upTo(10) : "0%");
    }

    private PlatformPolicy policy() {
        PlatformPolicy policy = PlatformPolicy.STANDARD
                .withObserving(new PlatformPolicy.Observing(
                        chance(0.2) ? random.nextInt(20_000) * MS_NS : 0,
                        random.nextInt(9),
                        chance(0.4) ? OptionalInt.empty() : OptionalInt.of(ACCEPTS[random.nextInt(ACCEPTS.length)])))
                .withWriting(new PlatformPolicy.Writing(
                        chance(0.2)
                                ? OptionalInt.empty()
                                : OptionalInt.of(WRITE_FORMATS[random.nextInt(WRITE_FORMATS.length)]),
                        chance(0.3) ? OptionalInt.of(random.nextInt(7)) : OptionalInt.empty()))
                .withBodyBlockMax(random.nextInt(7));
        policy = chance(0.2) ? policy.withRegister(answering()) : policy;
        policy = chance(0.2) ? policy.withUpdate(answering()) : policy;
        policy = chance(0.2) ? policy.withDeregister(answering()) : policy;
        policy = chance(0.1) ? policy.withNotifications(PlatformPolicy.NotificationAnswer.RESET) : policy;
        policy = chance(0.1) ? policy.withNotifications(PlatformPolicy.NotificationAnswer.SILENT) : policy;
        return location(policy);
    }

    private PlatformPolicy location(PlatformPolicy policy) {
        return switch (random.nextInt(10)) {
            case 0 -> policy.withLocation();
            case 1 -> policy.withLocation("", PlatformPolicy.ID, "");
            case 2 -> policy.withLocation("a", "b/c", PlatformPolicy.ID, "d");
            default -> policy;
        };
    }

    private PlatformPolicy.Answering answering() {
        return switch (random.nextInt(4)) {
            case 0 -> PlatformPolicy.Answering.refusing(CoapCode.of(4 + random.nextInt(2), random.nextInt(6)));
            case 1 -> PlatformPolicy.Answering.NEVER;
            case 2 -> PlatformPolicy.Answering.separately(random.nextInt(8000) * MS_NS);
            default ->
                new PlatformPolicy.Answering(
                        PlatformPolicy.Style.PIGGYBACKED, Optional.empty(), random.nextInt(8000) * MS_NS);
        };
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private String upTo(int percent) {
        return random.nextInt(percent) + "." + random.nextInt(10) + "%";
    }

    int chanceOf(int bound) {
        return random.nextInt(bound);
    }

    World world() {
        return world;
    }

    Modem modem() {
        return world.module().modem();
    }

    /** Whether a registration may end without a word to the host. */
    boolean mayLapse() {
        return mayLapse;
    }

    void letLapse() {
        mayLapse = true;
    }

    void type(String text) {
        world.type(world.module(), Octets.latin1(text));
    }

    void tellPlatform(String line) {
        ParsedCommand parsed = PlatformCommandLine.parse(line);
        world.perform(((ParsedCommand.Understood) parsed).command());
    }

    /** What the module sent to the host since last asked; everything else that happened goes into the record. */
    String output() {
        StringBuilder text = new StringBuilder();
        for (Optional<DteOutput> it = world.module().pollDte();
                it.isPresent();
                it = world.module().pollDte()) {
            text.append(it.get().octets().toLatin1());
        }
        for (Optional<TraceEvent> it = world.module().pollTrace();
                it.isPresent();
                it = world.module().pollTrace()) {
            record.append(notation.write(it.get()));
        }
        for (Optional<String> it = world.platform().pollLog();
                it.isPresent();
                it = world.platform().pollLog()) {
            record.append("# platform ").append(it.get()).append('\n');
            log.add(it.get());
        }
        return text.toString();
    }

    /** All that happened, as a transcript. */
    String record() {
        return record.toString();
    }

    /** Lines of the platform that begin so. */
    long logged(String head) {
        return log.stream().filter(line -> line.startsWith(head)).count();
    }

    /** Notifications of the module that are confirmable, since last asked. */
    List<Integer> takeConfirmableNotifications() {
        List<Integer> ids = sent.stream()
                .filter(message -> message.type() == CoapType.CON
                        && message.code().equals(CoapCode.CONTENT)
                        && message.option(OptionNumber.OBSERVE).isPresent())
                .map(CoapMessage::messageId)
                .distinct()
                .toList();
        sent.clear();
        return ids;
    }

    /** Messages of the module that are neither ACK nor RST, since last asked. */
    List<CoapMessage> takeOwnMessages() {
        List<CoapMessage> own = sent.stream()
                .filter(message -> message.type() == CoapType.CON || message.type() == CoapType.NON)
                .toList();
        sent.clear();
        return own;
    }

    /** Whether the platform ever acknowledged this Message ID. */
    boolean acknowledged(int messageId) {
        return acknowledged.contains(messageId);
    }

    @Override
    public void up(long nowNs, WorldModule from, Octets datagram) {
        Decoded decoded = CoapDecoder.decode(datagram);
        sent.add(((Decoded.Message) decoded).message());
    }

    @Override
    public void down(long nowNs, WorldModule to, Octets datagram) {
        CoapMessage message = ((Decoded.Message) CoapDecoder.decode(datagram)).message();
        if (message.type() == CoapType.ACK) {
            acknowledged.add(message.messageId());
        }
    }
}
