package dev.fauxband.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job. */
final class DemoIT {
    @ParameterizedTest
    @CsvSource({"leshan, ideal", "sim, ideal", "sim, 'delay=20ms,rateUp=20000,rrcSetup=200ms'"})
    void playsTheManualsThreeSessions(String platform, String air) {
        Spoken demo = Spoken.by("demo", "--plain", "--platform", platform, "--air", air);

        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
        assertThat(demo.out())
                .contains("Manual §5.1", "Manual §5.2", "Manual §5.3", "What to try next")
                .containsPattern("> AT\\+QLWOPEN=0 +-> CON POST /rd\\?lwm2m=1\\.0&ep=867724030023557&b=U&lt=86400")
                .containsPattern("> AT\\+QLWDATASEND=19,0,0,57,[0-9A-F.]+ +-> NON 2\\.05")
                .containsPattern("< \\+QLWDATARECV: 19,1,0,4,AAAA0000 +<- CON PUT /19/1/0")
                .contains("< +QLWDATASTATUS: 4");
    }
}
