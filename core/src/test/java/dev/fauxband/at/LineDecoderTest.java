package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.command.CommandScope;
import dev.fauxband.command.Commands;
import dev.fauxband.data.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines read without being run. */
final class LineDecoderTest {
    private static List<LineDecoder.Reading<CommandScope>> read(String line, boolean raw) {
        return new LineDecoder<>(Commands.ALL).read(Octets.latin1(line), raw);
    }

    @Test
    void eachCommandOfALineIsRead() {
        assertThat(read("ATE0;+csq;+CFUN?", false))
                .extracting(reading -> reading.name() + " " + reading.form())
                .containsExactly("E EXECUTION", "+csq EXECUTION", "+CFUN READ");
        assertThat(read("OK", false)).isEmpty();
        assertThat(read("AT", false)).isEmpty();
    }

    @Test
    void valuesKnowTheirParameters() {
        assertThat(read("AT+QLWADDOBJ=19,0,2,\"0\",\"1\"", false).get(0).values())
                .extracting(
                        value -> value.parameter().name() + " " + value.octets().toLatin1())
                .containsExactly("obj_id 19", "ins_id 0", "res_num 2", "res_id 0", "res_id 1");
    }

    @Test
    void countedDataMayHoldCommas() {
        String line = "AT+QLWDATASEND=19,0,0,3,a,b,0x0000";

        assertThat(read(line, true).get(0).values().get(4).octets()).isEqualTo(Octets.latin1("a,b"));
        assertThat(read(line, false).get(0).refused()).contains("<mode> is out of range");
    }

    @Test
    void theFirstRefusalEndsTheLine() {
        assertThat(read("AT+QLWSERV=\"a\",99999;+CSQ", false))
                .singleElement()
                .satisfies(reading -> assertThat(reading.refused()).contains("<port> is out of range"));
        assertThat(read("AT+NCDP=1", false).get(0).command()).isEmpty();
        assertThat(read("AT+QLWOPEN?", false).get(0).refused()).contains("it has no such form");
        assertThat(read("AT+CSQ?x", false).get(0).refused()).contains("something follows its ?");
    }
}
