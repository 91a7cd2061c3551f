package dev.fauxband.command;

import dev.fauxband.data.Octets;
import dev.fauxband.radio.GprsTimer;
import dev.fauxband.radio.RadioSettings;
import dev.fauxband.radio.ServingNetwork;
import dev.fauxband.radio.UeState;
import dev.fauxband.radio.UserEquipment;
import java.util.ArrayList;
import java.util.List;

/**
 * AT+CEREG, +CREG and +CGREG as they answer and report (27.007 §7.2, §10.1.20, §10.1.22): with n of 2 or more the cell
 * is shown, with 4 or 5 the timers that the network granted as well, if PSM is asked for. A cause of rejection never
 * stands there: nobody rejects. All three tell of the one registration that NB-IoT has.
 */
enum RegistrationText {
    EPS("+CEREG"),
    CS("+CREG"),
    PS("+CGREG");

    private static final int WITH_CELL = 2;
    private static final int WITH_TIMERS = 4;

    private final String name;

    RegistrationText(String name) {
        this.name = name;
    }

    String answer(UserEquipment radio) {
        int n = n(radio.settings());
        return name + ": " + n + "," + radio.state().registration() + details(n, radio, radio.state());
    }

    /** With another n. */
    RadioSettings with(RadioSettings settings, int n) {
        return switch (this) {
            case EPS -> settings.withEpsReport(n);
            case CS -> settings.withCsReport(n);
            case PS -> settings.withPsReport(n);
        };
    }

    /** The URCs for a change to this state that the host wants. */
    static List<Octets> urcs(UserEquipment radio, UeState state) {
        List<Octets> urcs = new ArrayList<>(1);
        for (RegistrationText command : values()) {
            int n = command.n(radio.settings());
            if (n > 0) {
                urcs.add(Octets.latin1(command.name + ": " + state.registration() + command.details(n, radio, state)));
            }
        }
        return urcs;
    }

    private int n(RadioSettings settings) {
        return switch (this) {
            case EPS -> settings.epsReport();
            case CS -> settings.csReport();
            case PS -> settings.psReport();
        };
    }

    private String details(int n, UserEquipment radio, UeState state) {
        if (!state.attached() || n < WITH_CELL) {
            return "";
        }
        ServingNetwork there = radio.policy().network();
        String cell = ",\"" + there.area() + "\",\"" + there.cell() + "\",9";
        boolean granted = n >= WITH_TIMERS && radio.settings().saving().psm();
        String timers = ",,,\"" + GprsTimer.t3324(radio.policy().t3324Ns()) + "\",\""
                + GprsTimer.t3412(radio.policy().t3412Ns()) + "\"";
        return cell + (granted ? timers : "");
    }
}
