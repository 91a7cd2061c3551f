package dev.fauxband.app.control;

import dev.fauxband.data.Octets;
import dev.fauxband.io.view.Meaning;
import java.util.Arrays;
import java.util.List;

/** What the module answered to an AT line; one character an octet. */
record AtAnswer(
        @Meaning("The lines of the answer, without echo; the last is the final result. None while the module is off")
        List<String> lines,

        @Meaning("All octets that came back, echo and framing too")
        String raw) {
    AtAnswer {
        lines = List.copyOf(lines);
    }

    static AtAnswer of(String line, Octets octets) {
        String raw = octets.toLatin1();
        String echo = line + "\r";
        String answer = raw.startsWith(echo) ? raw.substring(echo.length()) : raw;
        List<String> lines = Arrays.stream(answer.split("[\r\n]+", -1))
                .filter(text -> !text.isEmpty())
                .toList();
        return new AtAnswer(lines, raw);
    }
}
