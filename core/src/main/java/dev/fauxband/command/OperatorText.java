package dev.fauxband.command;

import dev.fauxband.radio.CoverageLevel;
import dev.fauxband.radio.Functionality;
import dev.fauxband.radio.UserEquipment;

/** The one network there is, as AT+COPS shows it (27.007 §7.3): by number, on NB-IoT. */
final class OperatorText {
    /** Mobile country and network code. */
    static final String NUMBER = "46000";

    private static final String NAMES = "\"CHINA MOBILE\",\"CMCC\"";

    private OperatorText() {}

    static String selected(UserEquipment radio) {
        int mode = radio.settings().manualOperator() ? 1 : 0;
        return "+COPS: " + mode + (radio.attached() ? ",2,\"" + NUMBER + "\",9" : "");
    }

    /** What a scan finds; nothing where no cell is heard. */
    static String found(UserEquipment radio) {
        String network = "(" + (radio.attached() ? 2 : 1) + "," + NAMES + ",\"" + NUMBER + "\",9)";
        boolean heard =
                radio.functionality() == Functionality.FULL && radio.cell().level() != CoverageLevel.NONE;
        return "+COPS: " + (heard ? network : "") + ",,(0-3),(2)";
    }
}
