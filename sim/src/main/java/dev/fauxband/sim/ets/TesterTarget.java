package dev.fauxband.sim.ets;

import dev.fauxband.data.Octets;
import dev.fauxband.script.ScriptTarget;
import dev.fauxband.sim.World;
import dev.fauxband.sim.WorldTarget;
import dev.fauxband.sim.platform.PlatformPolicy;
import dev.fauxband.sim.platform.PlatformPolicy.NotificationAnswer;
import dev.fauxband.sim.platform.PlatformPolicy.Observing;
import dev.fauxband.sim.platform.SimPlatform;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A module and a server that testifies. Beside what {@link WorldTarget} knows there is, for scripts:
 *
 * <ul>
 *   <li>{@code ! server says LINE}: the next line of the server's log is this; {@code *} stands for one word
 *   <li>{@code ! server accepts FORMAT}: from now on its reads ask for this Content-Format
 *   <li>{@code ! server resets notifications}: from now on it answers them with RST
 * </ul>
 *
 * Its log is complete and ordered, as all of a script is.
 */
final class TesterTarget implements ScriptTarget {
    /** Longer than anything that a server waits for. */
    private static final long PATIENCE_NS = 600_000_000_000L;

    private static final int TOKEN_OCTETS = 4;

    private final World world;
    private final WorldTarget target;

    TesterTarget(World world) {
        this.world = world;
        this.target = new WorldTarget(world);
    }

    @Override
    public Optional<String> act(List<String> words) {
        String text = String.join(" ", words);
        if (text.startsWith("server says ")) {
            return says(text.substring("server says ".length()));
        }
        Optional<String> unsaid = unsaid();
        if (unsaid.isPresent()) {
            return unsaid.map(line -> "before it: " + line);
        }
        if (text.equals("server resets notifications")) {
            behave(policy().withNotifications(NotificationAnswer.RESET));
            return Optional.empty();
        }
        if (text.matches("server accepts [0-9]{1,5}")) {
            int format = Integer.parseInt(words.get(2));
            behave(policy().withObserving(new Observing(0, TOKEN_OCTETS, OptionalInt.of(format))));
            return Optional.empty();
        }
        return target.act(words);
    }

    /** What the server has said and the script has not. */
    Optional<String> unsaid() {
        return server().pollLog().map(line -> "the server said: " + line);
    }

    private Optional<String> says(String expected) {
        Optional<String> line = server().pollLog();
        long limitNs = world.nowNs() + PATIENCE_NS;
        while (line.isEmpty() && world.nextEventNs() <= limitNs && world.step()) {
            line = server().pollLog();
        }
        if (line.isEmpty()) {
            return Optional.of("the server was to say " + expected + ", but says nothing");
        }
        String words = Pattern.quote(expected).replace("*", "\\E\\S+\\Q");
        return line.filter(said -> !said.matches(words))
                .map(said -> "the server was to say " + expected + ", but says " + said);
    }

    private SimPlatform server() {
        return world.platform();
    }

    private PlatformPolicy policy() {
        return server().policy();
    }

    private void behave(PlatformPolicy policy) {
        server().behave(policy);
    }

    @Override
    public void type(Octets octets) {
        target.type(octets);
    }

    @Override
    public void deliver(Octets datagram) {
        target.deliver(datagram);
    }

    @Override
    public Optional<Output> poll() {
        return target.poll();
    }

    @Override
    public long nowNs() {
        return target.nowNs();
    }

    @Override
    public boolean advance(long limitNs) {
        return target.advance(limitNs);
    }

    @Override
    public boolean wire() {
        return target.wire();
    }

    @Override
    public boolean acts() {
        return target.acts();
    }
}
