package dev.fauxband.command;

import dev.fauxband.at.CommandResponse;
import dev.fauxband.data.Octets;
import dev.fauxband.radio.BootStyle;
import dev.fauxband.radio.RadioEvent;
import dev.fauxband.radio.UserEquipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the user equipment tells, as URCs; only those that the host asked for, and what its boot style says. */
public final class RadioUrcs {
    /** What the boot loader says of itself. */
    private static final String ROM =
            "F1: 0000 0000\r\nV0: 0000 0000 [0001]\r\n00: 0006 000C\r\n01: 0000 0000\r\nLeaving the BROM";

    private RadioUrcs() {}

    /** What a module of this style says first. */
    public static Optional<Octets> banner(BootStyle style) {
        return switch (style) {
            case NONE -> Optional.empty();
            case ROM -> Optional.of(Octets.latin1(ROM));
            case RDY -> Optional.of(Octets.latin1("RDY"));
        };
    }

    /** What the firmware says once it runs. */
    public static List<Octets> ready(UserEquipment radio) {
        return radio.policy().boot() == BootStyle.NONE
                ? List.of()
                : List.of(
                        Octets.latin1("+CFUN: " + radio.functionality().code()),
                        Octets.latin1("+CPIN: " + radio.sim().state().text()));
    }

    /** What a host hears that comes when the firmware has run for a while: how things are now, not how they came. */
    public static List<Octets> present(UserEquipment radio, long nowNs) {
        List<Octets> urcs = new ArrayList<>(ready(radio));
        urcs.addAll(RegistrationText.urcs(radio, radio.state()));
        int connected = radio.connection(nowNs).code();
        when(radio.settings().connectionReport(), "+CSCON: " + connected).ifPresent(urcs::add);
        when(radio.attached(), address(radio)).ifPresent(urcs::add);
        return urcs;
    }

    /** The URCs that an event becomes, if the host asked for them. */
    public static List<Octets> report(RadioEvent event, UserEquipment radio) {
        return event instanceof RadioEvent.RegistrationChanged changed
                ? RegistrationText.urcs(radio, changed.state())
                : single(event, radio).stream().toList();
    }

    /** What AT+COPS=? answers: the one network, as numbers and in words, where there is one. */
    public static CommandResponse scanned(UserEquipment radio) {
        return CommandResponse.done(OperatorText.found(radio));
    }

    private static Optional<Octets> single(RadioEvent event, UserEquipment radio) {
        if (event instanceof RadioEvent.Attached) {
            return when(radio.policy().boot() != BootStyle.NONE, address(radio));
        }
        if (event instanceof RadioEvent.ConnectionChanged changed) {
            return when(radio.settings().connectionReport(), "+CSCON: " + (changed.connected() ? 1 : 0));
        }
        if (event instanceof RadioEvent.SleepChanged changed) {
            return when(
                    radio.settings().sleepReport(),
                    "+QNBIOTEVENT: \"" + (changed.asleep() ? "ENTER" : "EXIT") + " PSM\"");
        }
        if (event instanceof RadioEvent.EdrxGranted) {
            return Optional.of(Octets.latin1("+CEDRXP: " + SleepText.granted(radio)));
        }
        return event instanceof RadioEvent.WokenByHost
                ? when(radio.settings().wakeReport(), "+QATWAKEUP")
                : Optional.empty();
    }

    private static String address(UserEquipment radio) {
        return "+IP: " + radio.address();
    }

    private static Optional<Octets> when(boolean wanted, String text) {
        return wanted ? Optional.of(Octets.latin1(text)) : Optional.empty();
    }
}
