package dev.fauxband.io.dte.rfc2217;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TelnetDecoderTest {
    private final TelnetDecoder decoder = new TelnetDecoder();
    private final List<TelnetItem> told = new ArrayList<>();

    @Test
    void dataIsDataAndAnEscapedIacIsOneOctet() {
        decoder.receive(Octets.of('A', 255, 255, 'T', '\r'), told::add);

        assertThat(told).containsExactly(new TelnetItem.LineOctets(Octets.of('A', 255, 'T', '\r')));
    }

    @Test
    void whatComesBetweenKeepsItsPlace() {
        decoder.receive(Octets.of('A', 255, Telnet.DO, 44, 'T', 255, Telnet.SB, 44, 1, 255, 255, 255, 240), told::add);

        assertThat(told)
                .containsExactly(
                        new TelnetItem.LineOctets(Octets.of('A')),
                        new TelnetItem.Negotiation(Telnet.DO, 44),
                        new TelnetItem.LineOctets(Octets.of('T')),
                        new TelnetItem.Subnegotiation(44, Octets.of(1, 255)));
    }

    @Test
    void commandsWithoutAMeaningAreSkipped() {
        decoder.receive(Octets.of('A', 255, Telnet.BREAK, 255, 241, 255, 0, 'T'), told::add);

        assertThat(told).containsExactly(new TelnetItem.LineOctets(Octets.of('A', 'T')));
    }

    @Test
    void theNulBehindAReturnBelongsToTheLineOnlyInBinary() {
        decoder.receive(Octets.of('\r', 0, 0), told::add);
        decoder.binary(true);
        decoder.receive(Octets.of('\r', 0), told::add);

        assertThat(told)
                .containsExactly(
                        new TelnetItem.LineOctets(Octets.of('\r', 0)), new TelnetItem.LineOctets(Octets.of('\r', 0)));
    }

    @Test
    void aSubnegotiationThatIsTooLongIsDropped() {
        Octets longest = Octets.copyOf(new byte[TelnetDecoder.SUBNEGOTIATION_OCTETS_MAX]);
        decoder.receive(Telnet.subnegotiation(44, longest), told::add);
        decoder.receive(Telnet.subnegotiation(44, longest.concat(Octets.of(1))), told::add);
        decoder.receive(Telnet.subnegotiation(44, Octets.copyOf(new byte[100_000])), told::add);
        decoder.receive(Octets.of('A'), told::add);

        assertThat(told)
                .containsExactly(new TelnetItem.Subnegotiation(44, longest), new TelnetItem.LineOctets(Octets.of('A')));
    }

    @Test
    void aCommandInTheMidstOfASubnegotiationEndsIt() {
        decoder.receive(Octets.of(255, 250, 44, 1, 255, Telnet.WILL, 0, 'A', 255, 250, 255, 240), told::add);

        assertThat(told)
                .containsExactly(new TelnetItem.Negotiation(Telnet.WILL, 0), new TelnetItem.LineOctets(Octets.of('A')));
    }

    /** What is escaped comes back whole, wherever the connection cuts it. */
    @Test
    void anyDataSurvivesAnyCut() {
        long seed = System.getProperty("fauxband.seed") == null ? 1 : Long.getLong("fauxband.seed");
        Random random = new Random(seed);
        decoder.binary(true);
        for (int round = 0; round < 500; round++) {
            Octets data = octets(random, 100);
            List<TelnetItem> parts = new ArrayList<>();
            Octets wire = Telnet.escaped(data);
            while (!wire.isEmpty()) {
                int cut = 1 + random.nextInt(wire.size());
                decoder.receive(wire.slice(0, cut), parts::add);
                wire = wire.from(cut);
            }
            Octets whole = Octets.EMPTY;
            for (TelnetItem part : parts) {
                whole = whole.concat(((TelnetItem.LineOctets) part).octets());
            }
            assertThat(whole).as("seed %s, round %s", seed, round).isEqualTo(data);
        }
    }

    /** Octets chosen so that most of them mean something. */
    static Octets octets(Random random, int most) {
        int[] likely = {255, 255, 240, 250, 251, 252, 253, 254, 44, 44, 0, 1, 3, 5, 8, 12, '\r'};
        int[] octets = new int[random.nextInt(most + 1)];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = random.nextInt(4) == 0 ? random.nextInt(256) : likely[random.nextInt(likely.length)];
        }
        return Octets.of(octets);
    }
}
