package dev.fauxband.app.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.data.Octets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of a file of text, whatever wrote it: each is read as UTF-8, else as Chinese text, else octet by octet. */
final class LogText {
    private static final Octets UTF_8_MARK = Octets.of(0xEF, 0xBB, 0xBF);
    private static final Octets LITTLE_MARK = Octets.of(0xFF, 0xFE);
    private static final Octets BIG_MARK = Octets.of(0xFE, 0xFF);
    private static final Charset GBK = Charset.forName("GBK");

    /** Pairs that Chinese writers use (GB 2312, rows 1 to 9 and 16 to 87), among printable ASCII. */
    private static final Pattern CHINESE =
            Pattern.compile("(?:[\\t\\x1B\\x20-\\x7E]|[\\xA1-\\xA9\\xB0-\\xF7][\\xA1-\\xFE])*");

    private static final Pattern COLOURS = Pattern.compile("\\x1B\\[[0-9;?]*[A-Za-z]");

    private LogText() {}

    /**
     * A line, or a part of one that a carriage return ends.
     *
     * @param number of the line, from 1
     */
    record Line(int number, String text) {}

    static List<Line> lines(Octets file) {
        Octets octets = plain(file);
        boolean feeds = octets.toLatin1().indexOf('\n') >= 0;
        List<Line> lines = new ArrayList<>();
        int number = 1;
        int from = 0;
        for (int i = 0; i <= octets.size(); i++) {
            int octet = i < octets.size() ? octets.at(i) : '\n';
            if (octet == '\n' || octet == '\r') {
                String text = COLOURS.matcher(decode(octets.slice(from, i))).replaceAll("");
                if (!text.isBlank()) {
                    lines.add(new Line(number, text));
                }
                from = i + 1;
                number += octet == '\n' || !feeds ? 1 : 0;
            }
        }
        return lines;
    }

    /** As UTF-8 without its mark, where one says what the file is. */
    private static Octets plain(Octets file) {
        if (file.startsWith(UTF_8_MARK)) {
            return file.from(UTF_8_MARK.size());
        }
        boolean little = file.startsWith(LITTLE_MARK);
        if (little || file.startsWith(BIG_MARK)) {
            return Octets.utf8(new String(file.from(2).toArray(), little ? UTF_16LE : UTF_16BE));
        }
        return file;
    }

    private static String decode(Octets line) {
        return strict(line, UTF_8)
                .or(() -> CHINESE.matcher(line.toLatin1()).matches() ? strict(line, GBK) : Optional.empty())
                .orElseGet(() -> new String(line.toArray(), ISO_8859_1));
    }

    private static Optional<String> strict(Octets line, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line.toArray()))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }
}
