package dev.fauxband.app.control;

import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.io.dte.DteSink;
import java.util.concurrent.CompletableFuture;

/**
 * One more host at a module's line, for one line: it comes, types, goes, and hears the answer until the module has
 * served it. Reports to all hosts are not part of the answer.
 */
final class TypedHost implements DteLink {
    /** Octets of an answer beyond this are dropped. */
    private static final int ANSWER_OCTETS_MAX = 65_536;

    private final OctetsBuilder heard = new OctetsBuilder(0);
    private final CompletableFuture<Octets> answer = new CompletableFuture<>();
    private long droppedOctets;

    private TypedHost() {}

    /** Types the line at a module; done when its final result has come. */
    static CompletableFuture<Octets> type(DteSink module, String line) {
        TypedHost host = new TypedHost();
        module.arrived(host);
        module.received(host, Octets.latin1(line + "\r"));
        module.gone(host);
        return host.answer;
    }

    @Override
    public String name() {
        return "control";
    }

    @Override
    public synchronized void write(Octets octets) {
        if (heard.size() + octets.size() > ANSWER_OCTETS_MAX) {
            droppedOctets += octets.size();
            return;
        }
        for (int i = 0; i < octets.size(); i++) {
            heard.add(octets.at(i));
        }
    }

    @Override
    public void report(Octets octets) {
        // Not an answer to what was typed: GET /v1/events has it.
    }

    @Override
    public synchronized void served() {
        answer.complete(heard.build());
    }

    @Override
    public void pause() {
        // One line always fits.
    }

    @Override
    public void resume() {
        // It was never paused.
    }

    @Override
    public synchronized long droppedOctets() {
        return droppedOctets;
    }
}
