package dev.fauxband.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.load.LoadShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one can say to {@code fauxband fleet}, and what it says to what one cannot. */
final class FleetWordsTest {
    private static final long SECOND_NS = 1_000_000_000L;

    @Test
    void loadsHaveTheirWords() throws UsageException {
        assertThat(LoadWords.parse("ramp")).isEqualTo(new LoadShape.Ramp(1_000));
        assertThat(LoadWords.parse("ramp:5")).isEqualTo(new LoadShape.Ramp(5));
        assertThat(LoadWords.parse("rate:2.5/s")).isEqualTo(new LoadShape.Rate(2.5));
        assertThat(LoadWords.parse("steps:100/10s")).isEqualTo(new LoadShape.Steps(100, 10 * SECOND_NS));
        assertThat(LoadWords.parse("storm:5s")).isEqualTo(new LoadShape.Storm(5 * SECOND_NS));
        assertThat(LoadWords.parse("day")).isEqualTo(new LoadShape.Day(86_400 * SECOND_NS));
        assertThat(LoadWords.parse("day:10m")).isEqualTo(new LoadShape.Day(600 * SECOND_NS));
    }

    @Test
    void incidentsHaveATime() throws UsageException {
        assertThat(Incident.parse("30s nat-purge")).isEqualTo(new Incident(30 * SECOND_NS, Incident.What.NAT_PURGE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--modules 0 | --modules takes a whole number from 1 to 1000000",
                "--modules 2000000 | --modules takes a whole number from 1 to 1000000",
                "--shards x | --shards takes a whole number from 1 to 64",
                "--load rump | --load takes ramp[:N]",
                "--load rate:0/s | --load takes ramp[:N]",
                "--at update | --at takes a time and what happens then",
                "--at 5s_nat-purg | --at takes a time and what happens then",
                "--time soon | --time takes a time such as 30s",
                "--transport wire | --transport takes auto, sockets or one-socket",
                "--sources 10.0.0.1/33 | must be an IPv4 prefix",
                "--server :: | --server takes a host and a port",
                "--max-rate lots | --max-rate takes a number per second",
                "--assert x | --assert takes a measure, a sign and a bound",
                "--at-base tcp | --at-base takes a port",
                "--at-ports 3 | --at-ports needs --at-base",
                "--behaviour metre | did you mean meter?",
                "--server 192.0.2.1 --net loopback | --net loopback keeps datagrams on this machine",
            })
    void mistakesAreNamedWithTheMend(String options, String part) {
        String[] words = ("fleet " + options).split(" ", -1);

        Spoken spoken = Spoken.by(words);

        assertThat(spoken.exitCode()).isEqualTo(2);
        assertThat(spoken.err()).contains(part);
        assertThat(spoken.err().lines()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aSilentPlatformIsAnErrorBeforeTheFirstRegistration() {
        Spoken spoken = Spoken.by("fleet", "--modules", "1", "--server", "127.0.0.1:9", "--time", "1s");

        assertThat(spoken.exitCode()).isEqualTo(3);
        assertThat(spoken.err()).contains("nothing listens at 127.0.0.1:9");
        assertThat(spoken.out()).isEmpty();
    }

    @Test
    void attachWantsANumberAndAFleet() {
        assertThat(Spoken.by("attach", "x").exitCode()).isEqualTo(2);
        Spoken nobody = Spoken.by("attach", "5", "--door", "127.0.0.1:9");
        assertThat(nobody.exitCode()).isEqualTo(3);
        assertThat(nobody.err()).contains("no fleet listens at 127.0.0.1:9");
    }
}
