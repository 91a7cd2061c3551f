package dev.fauxband.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.ModemEvent;
import dev.fauxband.sim.World;
import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the host reads, read by read. */
final class LineFaultTest {
    private static final long MS_NS = 1_000_000L;
    private static final long SECOND_NS = 1_000 * MS_NS;

    private final World world = FaultRig.world();

    @BeforeEach
    void withoutEcho() {
        assertThat(typed("ATE0\r")).containsExactly("ATE0\r", "\r\nOK\r\n");
    }

    private void suffer(String words) {
        FaultWords.Parsed parsed = FaultWords.parse(words);
        world.suffer(world.module(), ((FaultWords.Parsed.Understood) parsed).order());
    }

    private List<String> typed(String text) {
        world.type(world.module(), Octets.latin1(text));
        return reads();
    }

    private List<String> after(long ns) {
        world.advanceTo(world.nowNs() + ns);
        return reads();
    }

    private List<String> reads() {
        List<String> reads = new ArrayList<>();
        for (Optional<DteOutput> it = world.module().pollDte();
                it.isPresent();
                it = world.module().pollDte()) {
            reads.add(it.get().octets().toLatin1());
        }
        return reads;
    }

    private void registered() {
        typed("AT+QLWSERV=10.0.0.1,5683\rAT+QLWCONF=dev\rAT+QLWADDOBJ=19,0,1,0\rAT+QLWADDOBJ=19,1,1,0\rAT+QLWOPEN=0\r");
        after(SECOND_NS);
    }

    @Test
    @Shows(FaultName.URC_COLLIDES)
    void aUrcLandsWhileTheHostTypes() {
        suffer("urc-collides");
        assertThat(typed("A")).containsExactly("\r\n+CSCON: 1\r\n");
        assertThat(typed("T\r")).containsExactly("\r\nOK\r\n");
        suffer("urc-collides +QLWDATARECV: 19,1,0,1,AA");
        assertThat(typed("AT\r")).containsExactly("\r\n+QLWDATARECV: 19,1,0,1,AA\r\n", "\r\nOK\r\n");
    }

    @Test
    void whatTheLineSaysByItselfIsARemarkOfTheTrace() {
        suffer("urc-collides");
        suffer("garbage 100%");
        typed("AT\r");
        assertThat(remarks())
                .contains("the line: < +CSCON: 1, while the host types")
                .anyMatch(text -> text.matches("the line: < (\\\\x[89A-F][0-9A-F]){1,4}, noise"));
        suffer("off");
        suffer("echo-back");
        suffer("overrun 4");
        typed("AT\r");
        assertThat(remarks()).contains("the line: < AT\\r, an echo", "the line: < \\r, and loses the rest");
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        for (Optional<TraceEvent> it = world.module().pollTrace();
                it.isPresent();
                it = world.module().pollTrace()) {
            if (it.get() instanceof TraceEvent.Note note) {
                remarks.add(note.text());
            }
        }
        return remarks;
    }

    @Test
    @Shows(FaultName.SPLIT)
    void anAnswerComesOctetByOctet() {
        suffer("split 20ms");
        assertThat(typed("AT\r")).isEmpty();
        assertThat(after(19 * MS_NS)).isEmpty();
        assertThat(after(MS_NS)).containsExactly("\r");
        assertThat(after(100 * MS_NS)).containsExactly("\n", "O", "K", "\r", "\n");
    }

    @Test
    @Shows(FaultName.MERGE)
    void okAndTheResultComeInOneRead() {
        registered();
        suffer("merge");
        assertThat(typed("AT+QLWUPDATE\r")).isEmpty();
        assertThat(after(SECOND_NS)).containsExactly("\r\nOK\r\n\r\nUPDATE OK\r\n");
    }

    @Test
    void whatIsHeldLeavesWhenTheMergingEnds() {
        suffer("merge");
        assertThat(typed("AT\r")).isEmpty();
        suffer("merge off");
        assertThat(reads()).containsExactly("\r\nOK\r\n");
    }

    @Test
    @Shows(FaultName.GARBAGE)
    void noiseComesBeforeTheAnswer() {
        suffer("garbage 100%");
        assertThat(typed("AT\r")).singleElement().asString().matches("(?s)[\\x80-\\xFF]{1,4}\\r\\nOK\\r\\n");
    }

    @Test
    @Shows(FaultName.ECHO_BACK)
    void whatTheHostTypesComesBack() {
        suffer("echo-back");
        assertThat(typed("AT\r")).containsExactly("AT\r", "\r\nOK\r\n");
    }

    @Test
    @Shows(FaultName.OVERRUN)
    void whatComesWithoutAPauseIsCut() {
        suffer("overrun 10");
        assertThat(typed("AT+CGSN=1\r")).containsExactly("\r\n+CGSN: 8");
        assertThat(after(SECOND_NS)).isEmpty();
        assertThat(typed("AT+CGPADDR=1\r")).isEmpty();
    }

    @Test
    @Shows(FaultName.BAUD_MISMATCH)
    void neitherSideUnderstandsTheOther() {
        suffer("baud-mismatch");
        assertThat(typed("AT\r")).isEmpty();
        world.event(world.module(), new ModemEvent.Inject(Octets.latin1("+CSCON: 1")));
        assertThat(after(6 * SECOND_NS)).singleElement().asString().matches("(?s)[\\x80-\\xFF]+");
        suffer("off");
        assertThat(typed("AT\r")).containsExactly("\r\nOK\r\n");
    }
}
