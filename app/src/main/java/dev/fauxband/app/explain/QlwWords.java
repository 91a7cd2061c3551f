package dev.fauxband.app.explain;

import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/** The LwM2M reports and answers of a module, in words. */
final class QlwWords {
    private static final int DATA = 4;

    private QlwWords() {}

    /** @param hex whether data received are hex digits */
    static Meaning of(String text, boolean hex) {
        List<String> values = Texts.values(text);
        return switch (Texts.name(text)) {
            case "+QLWOBSERVE" -> Meaning.of(observe(values), "Manual §4.1");
            case "+QLWDATARECV" -> Meaning.of(received(text, values, hex), "Manual §4.2");
            case "+QLWRD" -> Meaning.of(read(values), "Manual §3.10");
            case "+QLWDATASTATUS" -> Meaning.of("the last message: " + status(values.get(0)), "Manual §3.9");
            case "+QLWSERV" -> Meaning.of("the platform is at " + String.join(", port ", values), "Manual §3.1");
            case "+QLWCONF" -> Meaning.of("the endpoint name is " + values.get(0), "Manual §3.2");
            default -> Meaning.of(text.indexOf(':') < 0 ? "cut off" : "a LwM2M report", "Manual §4");
        };
    }

    private static String observe(List<String> values) {
        String what = path(values, 1);
        return values.get(0).equals("1")
                ? "the platform observes " + what + " no more: it cannot be sent now"
                : "the platform observes " + what + ": AT+QLWDATASEND may send it now";
    }

    /** {@code 19/0/0}; what is -1 is all of them. */
    private static String path(List<String> values, int from) {
        return String.join("/", values.subList(Math.min(from, values.size()), Math.min(from + 3, values.size())))
                .replaceFirst("(/-1)+$", "");
    }

    private static String received(String text, List<String> values, boolean hex) {
        String wrote = "the platform wrote " + path(values, 0);
        if (values.size() <= DATA) {
            String octets = values.size() > DATA - 1 ? values.get(DATA - 1) : "?";
            return wrote + ", " + octets + " octets wait in the buffer: read them with AT+QLWRD";
        }
        String data = String.join(",", values.subList(DATA, values.size()));
        Optional<Octets> octets = hex ? Octets.hex(data) : Optional.of(Octets.latin1(data(text)));
        return wrote + ", " + octets.map(Payload::words).orElse("\"" + data + "\"");
    }

    /** Everything behind the fourth comma, as it is. */
    private static String data(String text) {
        int at = text.indexOf(':');
        for (int i = 0; i < DATA; i++) {
            at = text.indexOf(',', at + 1);
        }
        return text.substring(at + 1);
    }

    private static String read(List<String> values) {
        if (values.get(0).equals("0")) {
            return "the buffer is empty";
        }
        String left = values.size() > 1 ? ", " + values.get(1) + " of this value remain" : "";
        return values.get(0) + " octets follow" + left;
    }

    /** Manual §3.9. */
    private static String status(String code) {
        return switch (code) {
            case "0" -> "none was sent yet";
            case "1" -> "sent, the platform has not answered yet";
            case "2" -> "it failed at the module's own side";
            case "3" -> "the platform never answered";
            case "4" -> "the platform acknowledged it";
            case "5" -> "the platform answered RST";
            default -> "a status that the manual does not know";
        };
    }
}
