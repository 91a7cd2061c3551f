package dev.fauxband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Resolver;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class NetOptionsTest {
    private static final Resolver UNASKED = name -> {
        throw new AssertionError(name);
    };

    private static final Address PLATFORM = new Address(Octets.of(180, 101, 147, 115), 5683);

    @Test
    void redirectedIsOnlyWhatIsNamed() throws UsageException {
        NetOptions options = parsed("--redirect", "180.101.147.115:5683=127.0.0.1:5684", "--redirect=[::1]:1=[::1]:2");

        assertThat(options.redirection(Reach.LOOPBACK, UNASKED)
                        .destination(PLATFORM)
                        .address())
                .isEqualTo(new Address(Octets.of(127, 0, 0, 1), 5684));
        assertThat(parsed().redirection(Reach.LOOPBACK, UNASKED)
                        .destination(PLATFORM)
                        .address())
                .isEqualTo(PLATFORM);
    }

    @Test
    void stricterOfOptionAndVariableWins() throws UsageException {
        assertThat(parsed().reach(Map.of())).isEqualTo(Reach.ALL);
        assertThat(parsed("--net", "loopback").reach(Map.of())).isEqualTo(Reach.LOOPBACK);
        assertThat(parsed("--net=all").reach(Map.of(Reach.VARIABLE, "loopback")))
                .isEqualTo(Reach.LOOPBACK);
    }

    @Test
    void mistakeNamesTheMend() {
        assertThatThrownBy(() -> parsed("--net=lan").reach(Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessage("--net is \"lan\", but must be all or loopback.");
        assertThatThrownBy(() -> parsed("--redirect=1.2.3.4").redirection(Reach.ALL, UNASKED))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("must look like");
    }

    private static NetOptions parsed(String... args) {
        NetOptions options = new NetOptions();
        new CommandLine(options).parseArgs(args);
        return options;
    }
}
