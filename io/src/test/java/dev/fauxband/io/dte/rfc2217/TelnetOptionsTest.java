package dev.fauxband.io.dte.rfc2217;

import static dev.fauxband.io.dte.rfc2217.Telnet.BINARY;
import static dev.fauxband.io.dte.rfc2217.Telnet.COM_PORT;
import static dev.fauxband.io.dte.rfc2217.Telnet.DO;
import static dev.fauxband.io.dte.rfc2217.Telnet.DONT;
import static dev.fauxband.io.dte.rfc2217.Telnet.WILL;
import static dev.fauxband.io.dte.rfc2217.Telnet.WONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TelnetOptionsTest {
    private final TelnetOptions options = new TelnetOptions();

    @Test
    void offersBinaryBothWaysAndAsksForTheComPort() {
        assertThat(options.offers())
                .contains(
                        Telnet.negotiation(WILL, BINARY),
                        Telnet.negotiation(DO, BINARY),
                        Telnet.negotiation(DO, COM_PORT));
    }

    @Test
    void anAnswerToAnOfferIsNotAnswered() {
        options.offers();

        assertThat(receive(DO, BINARY)).isEmpty();
        assertThat(receive(WILL, BINARY)).isEmpty();
        assertThat(receive(WILL, BINARY)).isEmpty();
        assertThat(receive(WILL, COM_PORT)).isEmpty();
        assertThat(options.binaryComes()).isTrue();
        assertThat(options.comPort()).isTrue();
    }

    @Test
    void aWishForWhatWeKnowIsGrantedOnceAndTakenBackOnce() {
        assertThat(receive(DO, COM_PORT)).contains(Telnet.negotiation(WILL, COM_PORT));
        assertThat(receive(DO, COM_PORT)).isEmpty();
        assertThat(options.comPort()).isTrue();
        assertThat(receive(DONT, COM_PORT)).contains(Telnet.negotiation(WONT, COM_PORT));
        assertThat(receive(DONT, COM_PORT)).isEmpty();
        assertThat(options.comPort()).isFalse();
    }

    @Test
    void whatWeDoNotKnowIsRefused() {
        assertThat(receive(DO, 31)).contains(Telnet.negotiation(WONT, 31));
        assertThat(receive(WILL, 24)).contains(Telnet.negotiation(DONT, 24));
        assertThat(receive(DONT, 31)).isEmpty();
        assertThat(receive(WONT, 24)).isEmpty();
    }

    @Test
    void aRefusedOfferIsOver() {
        options.offers();

        assertThat(receive(WONT, BINARY)).isEmpty();
        assertThat(options.binaryComes()).isFalse();
    }

    private Optional<Octets> receive(int verb, int option) {
        return options.receive(new TelnetItem.Negotiation(verb, option));
    }
}
