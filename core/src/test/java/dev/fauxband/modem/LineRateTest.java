package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** V.250 §6.2.10: AT+IPR; the shell hears of each change once. */
final class LineRateTest {
    private final Host host = new Host();

    private List<ModemRequest> requests() {
        List<ModemRequest> requests = new ArrayList<>();
        for (Optional<ModemRequest> it = host.modem().pollRequest();
                it.isPresent();
                it = host.modem().pollRequest()) {
            requests.add(it.get());
        }
        return requests;
    }

    @Test
    void nothingIsSaidOfTheRateThatIsFoundByItself() {
        host.type("AT+IPR=0\rAT+IPR?\r");

        assertThat(requests()).isEmpty();
    }

    @Test
    void eachChangeIsSaidOnce() {
        host.type("AT+IPR=9600\r");
        assertThat(requests()).containsExactly(new ModemRequest.LineRate(9600));

        host.type("AT+IPR=9600\rAT\rAT+IPR=1\r");
        assertThat(requests()).isEmpty();
        host.type("AT&F\r");
        assertThat(requests()).containsExactly(new ModemRequest.LineRate(0));
    }
}
