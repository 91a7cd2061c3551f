package dev.fauxband.app.explain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a module says of SIM card, cell and sleep, in words. */
final class RadioWords {
    private static final int CSQ_UNKNOWN = 99;
    private static final int CSQ_FLOOR_DBM = -113;
    private static final int RSRP = 5;
    private static final int RSRP_FLOOR_DBM = -141;
    private static final int RSRP_UNKNOWN = 255;

    private RadioWords() {}

    static Optional<Meaning> of(String text) {
        List<String> values = Texts.values(text);
        String first = values.get(0);
        return switch (Texts.name(text)) {
            case "+CEREG", "+CREG", "+CGREG" ->
                meaning(registration(Texts.registration(text).orElse(-1)), "27.007 §10.1.22");
            case "+CSCON" ->
                meaning(
                        values.get(values.size() - 1).equals("1")
                                ? "the radio connection is up"
                                : "the radio connection is idle",
                        "27.007 §7.30");
            case "+CSQ" -> meaning(csq(Texts.number(values, 0)), "27.007 §8.5");
            case "+CESQ" -> meaning(cesq(Texts.number(values, RSRP)), "27.007 §8.69");
            case "+CGATT" -> meaning(first.equals("1") ? "attached to the network" : "not attached", "27.007 §10.1.9");
            case "+IP" -> meaning("the network has given the address " + first, "BC26 AT manual");
            case "+CGPADDR" ->
                meaning(
                        values.size() > 1 ? "the module's address is " + values.get(1) : "the module has no address",
                        "27.007 §10.1.14");
            case "+CFUN" -> meaning(functionality(first), "27.007 §8.2");
            case "+CPIN" ->
                meaning(first.equals("READY") ? "the SIM card is ready" : "the SIM card: " + first, "27.007 §8.3");
            case "+QNBIOTEVENT" ->
                meaning(
                        text.contains("ENTER")
                                ? "the module goes to deep sleep and hears nothing"
                                : "the module is awake",
                        "BC26 AT manual");
            default ->
                text.equals("+QATWAKEUP")
                        ? meaning("the host has woken the module", "BC26 AT manual")
                        : Optional.empty();
        };
    }

    private static Optional<Meaning> meaning(String sentence, String section) {
        return Optional.of(Meaning.of(sentence, section));
    }

    /** 27.007 §10.1.22. */
    private static String registration(int stat) {
        return switch (stat) {
            case 0 -> "not in the network, and not looking for one";
            case 1 -> "in the network, at home";
            case 2 -> "not in the network, looking for a cell";
            case 3 -> "the network refuses the module";
            case 4 -> "the network is unknown: out of coverage";
            case 5 -> "in the network, roaming";
            default -> "where the module stands with the network";
        };
    }

    private static String csq(OptionalInt value) {
        int rssi = value.orElse(CSQ_UNKNOWN);
        return rssi == CSQ_UNKNOWN
                ? "signal strength unknown: no cell"
                : "signal strength " + (CSQ_FLOOR_DBM + 2 * rssi) + " dBm";
    }

    private static String cesq(OptionalInt value) {
        int rsrp = value.orElse(RSRP_UNKNOWN);
        return rsrp == RSRP_UNKNOWN
                ? "reference signal unknown: no cell"
                : "reference signal (RSRP) about " + (RSRP_FLOOR_DBM + rsrp) + " dBm";
    }

    private static String functionality(String fun) {
        return switch (fun) {
            case "1" -> "full functionality: the radio is on";
            case "0" -> "minimum functionality: the radio is off";
            default -> "the radio is off";
        };
    }
}
