package dev.fauxband.modem;

import dev.fauxband.script.Transcript;
import org.junit.jupiter.api.Test;

/** URCs that are still held when what they tell is over. */
final class StaleUrcTest {
    @Test
    void anObserveOfTheLastRegistrationIsNotShownBeforeConnectOk() {
        Transcript.play(Transcript.REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.00
                <~ CON GET /19/0/0 mid=7 token=AB observe=0
                ~> ACK 2.05 mid=7 token=AB
                < UPDATE FAIL
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                (1s)
                <~ ACK 2.01 location=/rd/6
                < CONNECT OK
                (1s)
                """);
    }

    @Test
    void dataOfTheLastRegistrationIsShownAllTheSame() {
        Transcript.play(Transcript.REGISTERED + """
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.00
                <~ CON PUT /19/1/0 mid=7 token=AB AAAA0000
                ~> ACK 2.04 mid=7 token=AB
                < UPDATE FAIL
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                < +QLWDATARECV: 19,1,0,4,AAAA0000
                """);
    }
}
