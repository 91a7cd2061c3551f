package dev.fauxband.sim.fault;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.script.TraceNotation;
import dev.fauxband.trace.Trace;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The serial line between module and host, with its faults. Octets go in with the present time; those of the host come
 * out at once, as the module hears them, those of the module when the line has carried them. It reads no clock; one
 * seed is one fate.
 */
public final class LineFaults {
    /** Nothing will happen by itself. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Pieces on their way to the host at most; beyond it the newest is lost. */
    static final int PIECES_MAX = 131_072;

    /** So long a silence puts the receiver of {@link FaultName#FIRST_BYTE_LOST} to sleep. */
    private static final long SILENCE_NS = 10_000_000_000L;

    private final Map<FaultName, Fault> faults = new EnumMap<>(FaultName.class);
    private final Trace trace;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final LineNoise noise;
    private final Burst heardBurst = new Burst();
    private final Burst saidBurst = new Burst();
    private final Merge merge = new Merge();
    private boolean lineOpen;
    private long heardNs;
    private int toLose;
    private boolean heardAny;

    /** Octets for the host and when they have arrived. */
    private record Piece(long dueNs, DteOutput output) {}

    /** @param trace told what the line says to the host that the module did not */
    LineFaults(long seed, Trace trace) {
        this.trace = trace;
        this.noise = new LineNoise(new SeededRandom(seed));
    }

    void begin(Fault fault) {
        faults.put(fault.name(), fault);
    }

    void end(long nowNs, FaultName name) {
        faults.remove(name);
        if (name == FaultName.MERGE) {
            merge.take(Long.MAX_VALUE).ifPresent(output -> carry(nowNs, output));
        }
    }

    /** The host types; what the module hears of it. */
    public Octets hear(long nowNs, Octets typed) {
        if (typed.isEmpty()) {
            return typed;
        }
        if (!lineOpen && has(FaultName.URC_COLLIDES)) {
            String urc = fault(FaultName.URC_COLLIDES).value(0);
            note(nowNs, urc, ", while the host types");
            say(nowNs, new DteOutput(DteOutput.Kind.REPORT, Octets.latin1("\r\n" + urc + "\r\n")));
        }
        int last = typed.at(typed.size() - 1);
        lineOpen = last != '\r' && last != '\n';
        if (has(FaultName.ECHO_BACK)) {
            note(nowNs, typed.toLatin1(), ", an echo");
            say(nowNs, new DteOutput(DteOutput.Kind.ECHO, typed));
        }
        if (has(FaultName.DEAF_UART)) {
            return Octets.EMPTY;
        }
        Octets heard = woken(nowNs, typed);
        if (has(FaultName.OVERRUN)) {
            heard = heardBurst.pass(nowNs, heard, fault(FaultName.OVERRUN).count());
        }
        return has(FaultName.BAUD_MISMATCH) ? noise.misread(heard) : heard;
    }

    private Octets woken(long nowNs, Octets typed) {
        if (!heardAny || nowNs - heardNs >= SILENCE_NS) {
            toLose = has(FaultName.FIRST_BYTE_LOST)
                    ? fault(FaultName.FIRST_BYTE_LOST).count()
                    : 0;
        }
        heardAny = true;
        heardNs = nowNs;
        int lost = Math.min(toLose, typed.size());
        toLose -= lost;
        return typed.from(lost);
    }

    /** The module says something. */
    public void say(long nowNs, DteOutput output) {
        Octets octets = output.octets();
        if (has(FaultName.OVERRUN)) {
            octets = saidBurst.pass(nowNs, octets, fault(FaultName.OVERRUN).count());
            if (octets.size() < output.octets().size()) {
                note(nowNs, octets.toLatin1(), ", and loses the rest");
            }
        }
        if (has(FaultName.GARBAGE)) {
            Octets clean = octets;
            octets = noise.before(octets, fault(FaultName.GARBAGE).share());
            if (octets.size() > clean.size()) {
                note(nowNs, octets.slice(0, octets.size() - clean.size()).toLatin1(), ", noise");
            }
        }
        if (has(FaultName.BAUD_MISMATCH)) {
            octets = noise.misread(octets);
            note(nowNs, octets.toLatin1(), ", misread");
        }
        DteOutput carried = new DteOutput(output.kind(), octets);
        if (octets.isEmpty()) {
            return;
        }
        if (has(FaultName.MERGE)) {
            merge.add(nowNs + fault(FaultName.MERGE).timeNs(), carried);
        } else {
            carry(nowNs, carried);
        }
    }

    /** What the host hears otherwise than the module said it; a remark, so that nobody takes it for the module's. */
    private void note(long nowNs, String heard, String how) {
        if (trace.all()) {
            String text = TraceNotation.text(new TraceEvent.ModuleText(nowNs, heard));
            trace.note(nowNs, "the line: " + text + how);
        }
    }

    private void carry(long nowNs, DteOutput output) {
        long dueNs = pieces.isEmpty() ? nowNs : Math.max(nowNs, pieces.getLast().dueNs());
        if (!has(FaultName.SPLIT)) {
            add(new Piece(dueNs, output));
            return;
        }
        long gapNs = fault(FaultName.SPLIT).timeNs();
        for (int i = 0; i < output.octets().size(); i++) {
            dueNs += gapNs;
            add(new Piece(dueNs, new DteOutput(output.kind(), output.octets().slice(i, i + 1))));
        }
    }

    private void add(Piece piece) {
        if (pieces.size() < PIECES_MAX) {
            pieces.addLast(piece);
        }
    }

    private boolean has(FaultName name) {
        return faults.containsKey(name);
    }

    /** One that it has. */
    private Fault fault(FaultName name) {
        return Objects.requireNonNull(faults.get(name));
    }

    /** Octets that have reached the host by now, a piece at a time. */
    public Optional<DteOutput> poll(long nowNs) {
        merge.take(nowNs).ifPresent(output -> carry(nowNs, output));
        Piece next = pieces.peekFirst();
        if (next == null || next.dueNs() > nowNs) {
            return Optional.empty();
        }
        pieces.removeFirst();
        return Optional.of(next.output());
    }

    /** When the next octets reach the host, or {@link #NEVER}. */
    public long nextDeadlineNs() {
        Piece next = pieces.peekFirst();
        return Math.min(merge.dueNs(), next == null ? NEVER : next.dueNs());
    }

    /** Whether nothing is on its way to the host. */
    public boolean silent() {
        return nextDeadlineNs() == NEVER;
    }

    /** The module has lost its power in the midst of a word. */
    public void lineLost() {
        pieces.clear();
        merge.take(Long.MAX_VALUE);
    }
}
