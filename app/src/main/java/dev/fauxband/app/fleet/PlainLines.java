package dev.fauxband.app.fleet;

import dev.fauxband.app.fleet.figures.Figures;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.sim.behaviour.HostState;
import dev.fauxband.sim.behaviour.Work;
import java.io.PrintWriter;
import java.util.Locale;

/** A line for each look: for logs and pipes. */
final class PlainLines implements Screen {
    private final PrintWriter out;

    PlainLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void show(Sample sample, String left) {
        out.println(String.format(
                Locale.ROOT,
                "%7.1fs  registered %,d  opening %,d  backing off %,d  sends %,.0f/s  p99 %s  failed %,d  again %,d"
                        + "  cpu %.2f  heap %,d MB",
                sample.seconds(),
                sample.tally().in(HostState.REGISTERED),
                sample.tally().in(HostState.OPENING),
                sample.tally().in(HostState.BACKING_OFF),
                sample.rate(Work.SEND_CON) + sample.rate(Work.SEND_NON),
                Figures.percentile(sample.count(Work.SEND_CON), 99),
                Figures.failed(sample.tally()),
                sample.tally().carried().retransmitted(),
                sample.machine().cpus(),
                sample.machine().heapBytes() >> 20));
    }

    @Override
    public void note(String sentence) {
        out.println(sentence);
    }

    @Override
    public void close() {
        out.flush();
    }
}
