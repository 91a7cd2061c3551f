package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.DteOutput;
import dev.fauxband.at.LineParameter;
import dev.fauxband.at.LineSettings;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.Seeds;
import dev.fauxband.radio.PowerSaving;
import dev.fauxband.radio.RadioSettings;
import dev.fauxband.trace.Trace;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What survives a power cycle: the image, and which module it makes. */
final class NonVolatileTest {
    private static final NonVolatile CHANGED = new NonVolatile(
            LineSettings.FACTORY.with(LineParameter.ECHO, 0).with(LineParameter.ERROR_REPORT, 2),
            RadioSettings.FACTORY
                    .withEpsReport(5)
                    .withConnectionReport(true)
                    .withBands("3,5,8")
                    .withSaving(PowerSaving.FACTORY
                            .withPsm(true, "00000001", "00000010")
                            .withEdrx(2, "0101")));

    /** Types into a module and gives the image that it wants kept, if it does. */
    private static Optional<Octets> stored(Modem modem, String lines) {
        modem.receiveFromDte(0, Octets.latin1(lines));
        Optional<Octets> last = Optional.empty();
        for (Optional<ModemRequest> it = modem.pollRequest(); it.isPresent(); it = modem.pollRequest()) {
            if (it.get() instanceof ModemRequest.Store store) {
                last = Optional.of(store.image());
            }
        }
        return last;
    }

    private static Modem modem(Octets image) {
        return new Modem(ModemProfile.BC26, Identity.EXAMPLE, 1, Trace.Level.OFF, image);
    }

    private static String answer(Modem modem, String line) {
        typed(modem, "ATE0\r");
        return typed(modem, line);
    }

    private static String typed(Modem modem, String line) {
        modem.receiveFromDte(0, Octets.latin1(line));
        StringBuilder text = new StringBuilder();
        for (Optional<DteOutput> it = modem.pollDte(); it.isPresent(); it = modem.pollDte()) {
            text.append(it.get().octets().toLatin1());
        }
        return text.toString();
    }

    @Test
    void anImageIsReadAsItWasMade() {
        assertThat(NonVolatile.read(CHANGED.image())).contains(CHANGED);
        assertThat(NonVolatile.read(NonVolatile.FACTORY.image())).contains(NonVolatile.FACTORY);
        assertThat(CHANGED.image().toHex()).startsWith("464201010F000001020D0A08");
        assertThat(CHANGED.image().size()).isLessThan(NonVolatile.IMAGE_OCTETS_MAX);
    }

    @Test
    void eachChangedOctetIsNoticed() {
        byte[] image = CHANGED.image().toArray();
        for (int i = 0; i < image.length; i++) {
            byte[] damaged = image.clone();
            damaged[i] ^= 0x10;
            assertThat(NonVolatile.read(Octets.copyOf(damaged)))
                    .as("octet " + i)
                    .isEmpty();
            assertThat(NonVolatile.read(Octets.copyOf(image, 0, i)))
                    .as("cut at " + i)
                    .isEmpty();
        }
    }

    @Test
    void anyOctetsAreSettingsOrNone() {
        Seeds.each(200, random -> {
            Octets image = random.nextInt(2) == 0
                    ? RandomOctets.upTo(random, 64)
                    : RandomOctets.mutated(random, CHANGED.image());
            Optional<NonVolatile> read = NonVolatile.read(image);
            assertThat(read.isEmpty() || read.get().equals(CHANGED)).isTrue();
            assertThat(answer(modem(image), "AT\r")).isNotEmpty();
        });
    }

    @Test
    void storedSettingsAreThoseOfTheNextModule() {
        Octets image =
                stored(modem(Octets.EMPTY), "ATE0S0=5;+CMEE=2;+CTZR=1;&W\r").orElseThrow();
        Modem next = modem(image);

        assertThat(answer(next, "ATS0?\r")).isEqualTo("\r\n005\r\n\r\nOK\r\n");
        assertThat(answer(next, "AT+NONE\r")).isEqualTo("\r\n+CME ERROR: operation not supported\r\n");
        assertThat(answer(next, "AT+CTZR?\r")).isEqualTo("\r\n+CTZR: 1\r\n\r\nOK\r\n");
    }

    @Test
    void whatTheHostSetOfTheRadioIsKeptUnasked() {
        Modem modem = modem(Octets.EMPTY);

        Octets first = stored(modem, "AT+CEREG=5\r").orElseThrow();
        Octets second = stored(modem, "AT+QBAND=2,5,8\r").orElseThrow();
        Octets connection = stored(modem, "AT+CSCON=1\r").orElseThrow();
        assertThat(answer(modem(connection), "AT+CSCON?\r")).startsWith("\r\n+CSCON: 1,");
        Octets third = stored(modem, "AT+CPSMS=1,,,\"01000111\",\"00000010\"\r").orElseThrow();
        assertThat(answer(modem(first), "AT+CEREG?\r")).startsWith("\r\n+CEREG: 5,1,");
        assertThat(answer(modem(second), "AT+QBAND?\r")).isEqualTo("\r\n+QBAND: 5,8\r\n\r\nOK\r\n");
        assertThat(answer(modem(third), "AT+CPSMS?\r"))
                .isEqualTo("\r\n+CPSMS: 1,,,\"01000111\",\"00000010\"\r\n\r\nOK\r\n");
    }

    @Test
    void whatARealModuleForgetsIsNotKept() {
        assertThat(stored(modem(Octets.EMPTY), "AT+CREG=1\rAT+QNBIOTEVENT=1,1\rAT+QSCLK=0\r"))
                .isEmpty();
    }

    @Test
    void whatWasStoredBeforeTheConnectionReportIsReadAsItWas() {
        RadioSettings before = RadioSettings.restore(Octets.latin1("1 01000011 01000011 0 0010 5 8"))
                .orElseThrow();

        assertThat(before.epsReport()).isEqualTo(5);
        assertThat(before.connectionReport()).isFalse();
        assertThat(before.stored()).isEqualTo(Octets.latin1("1 01000011 01000011 0 0010 5 8 0"));
        assertThat(RadioSettings.restore(Octets.latin1("1 01000011 01000011 0 0010 5 8 2")))
                .isEmpty();
    }

    @Test
    void aDamagedPartOfTheRadioIsNone() {
        assertThat(RadioSettings.restore(Octets.latin1("1 01000011 01000011 0 0010 6 8")))
                .isEmpty();
        assertThat(RadioSettings.restore(Octets.EMPTY)).isEmpty();
        assertThat(RadioSettings.restore(CHANGED.radio().stored())).contains(CHANGED.radio());
    }

    @Test
    void nothingIsStoredThatIsNotNew() {
        Modem modem = modem(Octets.EMPTY);

        assertThat(stored(modem, "ATE1&W\rAT+CMEE=1\rATZ\rAT&F\rAT+QLWSERV=1.2.3.4,5\r"))
                .isEmpty();
        assertThat(stored(modem, "AT+CMEE=1;&W\r")).isPresent();
        assertThat(stored(modem, "AT&W\r")).isEmpty();
        assertThat(stored(modem, "AT&F&W\r")).contains(NonVolatile.FACTORY.image());
    }

    @Test
    void aStoredRateIsToldAtOnce() {
        Octets image = stored(modem(Octets.EMPTY), "AT+IPR=9600;&W\r").orElseThrow();

        assertThat(modem(image).pollRequest()).contains(new ModemRequest.LineRate(9600));
    }

    @Test
    void theContextIsNotKept() {
        Octets image = stored(modem(Octets.EMPTY), "ATE0\rAT+QLWSERV=1.2.3.4,5\rAT&W\r")
                .orElseThrow();

        assertThat(answer(modem(image), "AT+QLWSERV?\r")).isEqualTo("\r\nERROR\r\n");
    }
}
