package dev.fauxband.command;

import dev.fauxband.radio.Signal;
import dev.fauxband.radio.UserEquipment;

/** One signal as each command shows it, so that their answers agree. Unknown while the module is not registered. */
final class SignalText {
    private static final String CHANNEL_AND_CELL = "2506,2,62,\"6923252\"";
    private static final String BAND_AND_AREA = "5,\"69C9\"";
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
        return "+QENG: 0," + CHANNEL_AND_CELL + "," + levels + "," + BAND_AND_AREA + ","
                + radio.cell().level().ecl() + "," + TRANSMIT_POWER;
    }
}
