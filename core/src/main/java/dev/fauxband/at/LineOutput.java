package dev.fauxband.at;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * What leaves for the host, framed as V.250 §5.7.1 says: S3 S4 text S3 S4, which is {@code CR LF text CR LF} unless the
 * host changes it; in V0 shorter.
 */
final class LineOutput {
    /**
     * Outputs that wait to be polled at most; beyond it the newest is lost, as when a UART overruns. More than the
     * answers to all lines that {@link LineInput} holds.
     */
    static final int OUTPUTS_MAX = 4096;

    private final LineState line;
    private final Trace trace;
    private final ShortQueue<DteOutput> outputs = new ShortQueue<>();
    private final OctetsBuilder echo = new OctetsBuilder(0);
    private final OctetsBuilder answer = new OctetsBuilder(0);
    private int answersLost;

    LineOutput(LineState line, Trace trace) {
        this.line = line;
        this.trace = trace;
    }

    void echo(int octet) {
        echo.add(octet);
    }

    void echo(Octets octets) {
        echo.add(octets);
    }

    /** The information lines of one command; they leave with the final result. */
    void information(long nowNs, List<Octets> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Octets end = line.current().lineEnd();
        if (line.current().verbose()) {
            answer.add(end);
        }
        for (Octets text : lines) {
            answer.add(text).add(end);
            traceText(nowNs, text);
        }
    }

    /** A final result code: its word, or in V0 its number. */
    void finalResult(long nowNs, String word, int number) {
        Octets end = line.current().lineEnd();
        if (line.current().quiet()) {
            trace.note(nowNs, word + " is not shown: ATQ1");
        } else if (line.current().verbose()) {
            answer.add(end).add(Octets.latin1(word)).add(end);
            trace.moduleText(nowNs, word);
        } else {
            String digits = number < 0 ? word : Integer.toString(number);
            answer.add(Octets.latin1(digits)).add(end.at(0));
            trace.moduleText(nowNs, digits);
        }
    }

    /** Ends an answer: to the host, or nowhere when the host that asked has gone. */
    void flush(long nowNs, boolean muted) {
        if (echo.size() > 0 && !muted) {
            add(new DteOutput(DteOutput.Kind.ECHO, echo.build()));
        }
        echo.release();
        if (answer.size() > 0 && !muted) {
            count(nowNs, add(new DteOutput(DteOutput.Kind.ANSWER, answer.build())));
        }
        answer.release();
    }

    /** Said when answers begin to be lost, and how many were when one fits again. */
    private void count(long nowNs, boolean fits) {
        if (!fits && answersLost++ == 0) {
            trace.note(nowNs, "an answer was lost: nobody takes what leaves for the host");
        } else if (fits && answersLost > 0) {
            trace.note(nowNs, answersLost + " answers were lost until now");
            answersLost = 0;
        }
    }

    void report(long nowNs, Octets text) {
        Octets end = line.current().lineEnd();
        Octets framed = text.concat(end);
        if (add(new DteOutput(DteOutput.Kind.REPORT, line.current().verbose() ? end.concat(framed) : framed))) {
            traceText(nowNs, text);
        } else {
            trace.note(nowNs, "a report was lost: nobody takes what leaves for the host");
        }
    }

    private boolean add(DteOutput output) {
        boolean room = outputs.size() < OUTPUTS_MAX;
        if (room) {
            outputs.add(output);
        }
        return room;
    }

    Optional<DteOutput> poll() {
        return outputs.poll();
    }

    private void traceText(long nowNs, Octets text) {
        if (trace.all()) {
            trace.moduleText(nowNs, text.toLatin1());
        }
    }
}
