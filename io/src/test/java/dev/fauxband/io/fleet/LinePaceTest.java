package dev.fauxband.io.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.DteOutput;
import dev.fauxband.data.Octets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** At 1000 bit/s an octet takes 10 ms. */
final class LinePaceTest {
    private static final long MS = 1_000_000;

    private final LinePace pace = new LinePace(1_000);

    @Test
    void octetsComeInOneAfterTheOther() {
        assertThat(pace.arrived(100 * MS, 50)).isZero();
        assertThat(pace.nextDeadlineNs()).isEqualTo(110 * MS);
        assertThat(pace.arrived(109 * MS, 50)).isZero();
        assertThat(pace.arrived(110 * MS, 50)).isEqualTo(1);
        pace.taken(1);
        assertThat(pace.arrived(145 * MS, 50)).isEqualTo(3);
        pace.taken(3);
        assertThat(pace.nextDeadlineNs()).isEqualTo(150 * MS);
    }

    @Test
    void aLineThatWasQuietOwesNothing() {
        pace.arrived(0, 50);
        pace.nothingComes();
        assertThat(pace.nextDeadlineNs()).isEqualTo(DeadlineQueue.NONE);

        assertThat(pace.arrived(5_000 * MS, 50)).isZero();
        assertThat(pace.arrived(5_010 * MS, 50)).isEqualTo(1);
    }

    @Test
    void whileTheModuleTakesNothingNothingAddsUp() {
        pace.arrived(0, 50);
        assertThat(pace.arrived(1_000 * MS, 0)).isZero();
        assertThat(pace.arrived(2_000 * MS, 50)).isZero();
        assertThat(pace.arrived(2_010 * MS, 50)).isEqualTo(1);
    }

    @Test
    void answersGoOutInPiecesAndInOrder() {
        pace.send(answer("\r\nOK\r\n"), 0);
        pace.send(answer("ab"), 0);

        assertThat(said(25 * MS)).isEqualTo("\r\n");
        assertThat(pace.nextDeadlineNs()).isEqualTo(30 * MS);
        assertThat(said(70 * MS)).isEqualTo("OK\r\na");
        assertThat(pace.silent()).isFalse();
        assertThat(said(80 * MS)).isEqualTo("b");
        assertThat(pace.silent()).isTrue();
        assertThat(pace.nextDeadlineNs()).isEqualTo(DeadlineQueue.NONE);
    }

    @Test
    void aNewRateBeginsBehindWhatWasSaid() {
        pace.send(answer("OK"), 0);
        pace.rate(10_000);

        assertThat(said(19 * MS)).isEqualTo("O");
        assertThat(said(20 * MS)).isEqualTo("K");
        pace.send(answer("0123456789"), 20 * MS);
        assertThat(said(25 * MS)).isEqualTo("01234");
    }

    @Test
    void whatIsTooMuchIsDroppedAndCounted() {
        Octets kilobyte = Octets.copyOf(new byte[1_024]);
        for (int i = 0; i < 130; i++) {
            pace.send(new DteOutput(DteOutput.Kind.REPORT, kilobyte), 0);
        }
        assertThat(pace.droppedOctets()).isEqualTo(2 * 1_024);
        assertThat(pace.arrived(0, 50)).isZero();
        assertThat(pace.arrived(1_000 * MS, 50)).as("the hosts wait meanwhile").isZero();

        pace.lineLost();

        assertThat(pace.silent()).isTrue();
        pace.arrived(1_000 * MS, 50);
        assertThat(pace.arrived(1_010 * MS, 50)).isEqualTo(1);
    }

    private String said(long nowNs) {
        StringBuilder said = new StringBuilder();
        for (Optional<DteOutput> out = pace.poll(nowNs); out.isPresent(); out = pace.poll(nowNs)) {
            said.append(out.get().octets().toLatin1());
        }
        return said.toString();
    }

    private static DteOutput answer(String text) {
        return new DteOutput(DteOutput.Kind.ANSWER, Octets.latin1(text));
    }
}
