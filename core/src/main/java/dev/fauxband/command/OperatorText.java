package dev.fauxband.command;

import dev.fauxband.radio.CoverageLevel;
import dev.fauxband.radio.Functionality;
import dev.fauxband.radio.ServingNetwork;
import dev.fauxband.radio.UserEquipment;

/** The one network there is, as AT+COPS shows it (27.007 §7.3): by number, on NB-IoT. */
final class OperatorText {
    private OperatorText() {}

    static String selected(UserEquipment radio) {
        if (radio.deregistered()) {
            return "+COPS: 2";
        }
        int mode = radio.settings().manualOperator() ? 1 : 0;
        return "+COPS: " + mode
                + (radio.attached() ? ",2,\"" + radio.policy().network().number() + "\",9" : "");
    }

    /** What a scan finds; nothing where no cell is heard. */
    static String found(UserEquipment radio) {
        ServingNetwork there = radio.policy().network();
        String network = "(" + (radio.attached() ? 2 : 1) + ",\"" + there.longName() + "\",\"" + there.shortName()
                + "\",\"" + there.number() + "\",9)";
        boolean heard =
                radio.functionality() == Functionality.FULL && radio.cell().level() != CoverageLevel.NONE;
        return "+COPS: " + (heard ? network : "") + ",,(0-3),(2)";
    }
}
