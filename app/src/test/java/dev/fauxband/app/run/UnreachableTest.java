package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.io.net.Parsed;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people are told when nothing listens at the other end. */
final class UnreachableTest {
    private static final String REASON = "nothing listens at 180.101.147.115:5683: the network says port unreachable";

    private static Redirection rules(String... rules) {
        Parsed<Redirection> parsed = Redirection.parse(List.of(rules), Reach.LOOPBACK, name -> Optional.empty());
        return ((Parsed.Accepted<Redirection>) parsed).value();
    }

    @Test
    void whereARuleLeadsIsNamedAndNoPlatformIsProposed() {
        Unreachable unreachable = new Unreachable(rules("*=127.0.0.1:24130"), false);

        assertThat(unreachable.said(REASON))
                .isEqualTo("nothing listens at 127.0.0.1:24130, where --redirect leads: the network says port"
                        + " unreachable");
        assertThat(unreachable.said("nothing listens at [2001:db8::1]:5683: the network says port unreachable"))
                .startsWith("nothing listens at 127.0.0.1:24130, where");
    }

    @Test
    void withoutARuleThatMatchesTheAddressIsTheHostsAndAPlatformWouldHelp() {
        Unreachable unreachable = new Unreachable(rules("10.0.0.1:5683=127.0.0.1:24130"), false);

        assertThat(unreachable.said(REASON)).isEqualTo(REASON + "; 'fauxband run --platform' puts a platform there");
        assertThat(new Unreachable(Redirection.NONE, true).said(REASON)).isEqualTo(REASON);
        assertThat(unreachable.said("the name is unknown")).isEqualTo("the name is unknown");
    }
}
