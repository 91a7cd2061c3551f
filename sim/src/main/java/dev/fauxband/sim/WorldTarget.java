package dev.fauxband.sim;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.script.ActionWords;
import dev.fauxband.script.ScriptTarget;
import dev.fauxband.sim.air.AirChange;
import dev.fauxband.sim.fault.FaultWords;
import dev.fauxband.sim.platform.ParsedCommand;
import dev.fauxband.sim.platform.PlatformCommandLine;
import dev.fauxband.trace.TraceEvent;
import java.util.List;
import java.util.Optional;

/** The first module of a world, with its platform, for scripts without wire lines. */
public final class WorldTarget implements ScriptTarget {
    private static final String OTHERS = " Others are: platform COMMAND, air CHANGE, fault WORDS, host gone";

    private final World world;

    public WorldTarget(World world) {
        this.world = world;
    }

    @Override
    public void type(Octets octets) {
        world.type(world.module(), octets);
    }

    /** The platform is no script here: what one would send in its name reaches nobody. */
    @Override
    public void deliver(Octets datagram) {
        // The way up leads to the world's own platform.
    }

    /** Why {@link #act} would not know an action; empty when it does. */
    public static Optional<String> mistake(List<String> words) {
        String rest = String.join(" ", words.subList(1, words.size()));
        return switch (words.get(0)) {
            case "host" -> words.equals(List.of("host", "gone")) ? Optional.empty() : Optional.of("host takes gone.");
            case "air" ->
                AirChange.parse(rest) instanceof AirChange.Parsed.NotUnderstood not
                        ? Optional.of(not.why())
                        : Optional.empty();
            case "fault" ->
                FaultWords.parse(rest) instanceof FaultWords.Parsed.NotUnderstood not
                        ? Optional.of(not.why())
                        : Optional.empty();
            case "platform" ->
                PlatformCommandLine.parse(rest) instanceof ParsedCommand.NotUnderstood not
                        ? Optional.of(not.why())
                        : Optional.empty();
            default ->
                ActionWords.parse(String.join(" ", words)) instanceof ActionWords.Parsed.NotUnderstood not
                        ? Optional.of(not.why() + OTHERS)
                        : Optional.empty();
        };
    }

    /**
     * {@code platform COMMAND …} as {@link PlatformCommandLine} reads it, {@code air …} as {@link AirChange},
     * {@code fault …} as {@link FaultWords}; {@code host gone}; {@link ActionWords}.
     */
    @Override
    public Optional<String> act(List<String> words) {
        if (words.equals(List.of("host", "gone"))) {
            world.event(world.module(), new ModemEvent.HostGone());
            return Optional.empty();
        }
        if (words.get(0).equals("air")) {
            return change(AirChange.parse(String.join(" ", words.subList(1, words.size()))));
        }
        if (words.get(0).equals("fault")) {
            return suffer(FaultWords.parse(String.join(" ", words.subList(1, words.size()))));
        }
        if (!words.get(0).equals("platform")) {
            return befall(ActionWords.parse(String.join(" ", words)));
        }
        ParsedCommand parsed = PlatformCommandLine.parse(String.join(" ", words.subList(1, words.size())));
        if (parsed instanceof ParsedCommand.NotUnderstood not) {
            return Optional.of(not.why());
        }
        world.perform(((ParsedCommand.Understood) parsed).command());
        return Optional.empty();
    }

    private Optional<String> change(AirChange.Parsed parsed) {
        if (parsed instanceof AirChange.Parsed.NotUnderstood not) {
            return Optional.of(not.why());
        }
        WorldModule module = world.module();
        world.air(module, ((AirChange.Parsed.Understood) parsed).change().over(module.air()));
        return Optional.empty();
    }

    private Optional<String> suffer(FaultWords.Parsed parsed) {
        if (parsed instanceof FaultWords.Parsed.NotUnderstood not) {
            return Optional.of(not.why());
        }
        world.suffer(world.module(), ((FaultWords.Parsed.Understood) parsed).order());
        return Optional.empty();
    }

    private Optional<String> befall(ActionWords.Parsed action) {
        if (action instanceof ActionWords.Parsed.NotUnderstood not) {
            return Optional.of(not.why() + OTHERS);
        }
        world.event(world.module(), ((ActionWords.Parsed.Understood) action).event());
        return Optional.empty();
    }

    @Override
    public Optional<Output> poll() {
        return world.module().pollDte().map(DteOutput::octets).map(Output.Line::new);
    }

    /** What happened to the module since last asked. */
    public Optional<TraceEvent> pollTrace() {
        return world.module().pollTrace();
    }

    @Override
    public long nowNs() {
        return world.nowNs();
    }

    @Override
    public boolean advance(long limitNs) {
        if (world.nextEventNs() > limitNs) {
            world.advanceTo(limitNs);
            return false;
        }
        return world.step();
    }

    @Override
    public boolean wire() {
        return false;
    }

    @Override
    public boolean acts() {
        return true;
    }
}
