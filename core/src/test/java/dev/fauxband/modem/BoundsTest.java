package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.data.Hex;
import dev.fauxband.data.Octets;
import org.junit.jupiter.api.Test;

/** Hosts and platforms that never stop: what a module keeps stays small. */
final class BoundsTest {
    private static final int WRITES = 100_000;
    private static final long KEPT_OCTETS_MAX = 4_000_000;

    private final LoneModem modem = LoneModem.registered(ModemProfile.BC26, 1, 0);

    /** What the heap holds after a collection. */
    private static long usedOctets() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void aMegabyteWithoutEndIsOneErrorAndKeptByNobody() {
        long before = usedOctets();
        Octets piece = Hex.repeat('A', 65_536);
        for (int i = 0; i < 256; i++) {
            assertThat(modem.type(piece)).isEmpty();
        }
        assertThat(usedOctets() - before).isLessThan(KEPT_OCTETS_MAX);
        // Not a line of the module's: it does not begin with AT.
        assertThat(modem.type("\r")).isEmpty();
        assertThat(modem.type("AT\r")).isEqualTo("\r\nOK\r\n");
    }

    @Test
    void aMegabyteBehindAtIsRefusedOnce() {
        modem.type("AT+QLWCONF=");
        for (int i = 0; i < 16; i++) {
            assertThat(modem.type(Hex.repeat('7', 65_536))).isEmpty();
        }
        assertThat(modem.type("\r")).isEqualTo("\r\nERROR\r\n");
        assertThat(modem.type("AT\r")).isEqualTo("\r\nOK\r\n");
    }

    @Test
    void whatIsTypedWhileACommandRunsIsBounded() {
        assertThat(modem.type("AT+QLWDEL\r")).isEmpty();
        int room = modem.modem().dteRoom();
        modem.type(Hex.repeat('A', 1 << 20));
        assertThat(room).isLessThan(100_000);
        assertThat(modem.modem().dteRoom()).isZero();
        modem.letPass(5 * LoneModem.SECOND_NS);
        modem.answersAt();
    }

    @Test
    void urcsBehindAHalfTypedLineAreBounded() {
        modem.type("AT");
        for (int i = 0; i < 1000; i++) {
            modem.deliver(LoneModem.request(CoapCode.PUT, i, "19/1/0", Octets.of(1, 2, 3, 4)));
        }
        String shown = modem.letPass(10 * LoneModem.SECOND_NS);
        assertThat(shown.split("\\+QLWDATARECV", -1)).hasSize(64 + 1);
    }

    @Test
    void urcsThatNobodyReadsAreBounded() {
        long before = usedOctets();
        for (int i = 0; i < WRITES; i++) {
            modem.deliver(LoneModem.request(CoapCode.PUT, i & 0xFFFF, "19/1/0", Octets.of(1, 2, 3, 4)));
            modem.modem().handleTimeout(0);
        }
        assertThat(usedOctets() - before).isLessThan(KEPT_OCTETS_MAX);
        modem.line();
        modem.answersAt();
    }
}
