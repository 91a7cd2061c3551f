package dev.fauxband.command;

import dev.fauxband.radio.ServingNetwork;
import dev.fauxband.radio.Signal;
import dev.fauxband.radio.UserEquipment;

/** One signal as each command shows it, so that their answers agree. Unknown while the module is not registered. */
final class SignalText {
    private static final String CHANNEL = "2506,2,62";
    private static final int BAND = 5;
    private static final int TRANSMIT_POWER = 90;

    private SignalText() {}

    static String csq(UserEquipment radio) {
        return radio.attached() ? "+CSQ: " + radio.cell().signal().csqRssi() + ",0" : "+CSQ: 99,99";
    }

    static String cesq(UserEquipment radio) {
        Signal signal = radio.cell().signal();
        return radio.attached()
                ? "+CESQ: " + signal.cesqRxlev() + ",99,255,255," + signal.cesqRsrq() + "," + signal.cesqRsrp()
                : "+CESQ: 99,99,255,255,255,255";
    }

    /** The serving cell: channel, offset, cell, RSRP, RSRQ, RSSI, SNR, band, area, coverage level, power. */
    static String qeng(UserEquipment radio) {
        Signal signal = radio.cell().signal();
        String levels = signal.rsrpDbm() + "," + signal.rsrqDb() + "," + signal.rssiDbm() + "," + signal.snrDb();
        ServingNetwork there = radio.policy().network();
        String cell = there.cell().replaceFirst("^0+(?=.)", "");
        return "+QENG: 0," + CHANNEL + ",\"" + cell + "\"," + levels + "," + BAND + ",\"" + there.area() + "\","
                + radio.cell().level().ecl() + "," + TRANSMIT_POWER;
    }
}
