package dev.fauxband.app.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OwedTest {
    private final Owed owed = new Owed();

    private void answered(String line) {
        owed.typed(line);
        owed.said("OK");
    }

    @Test
    void eachCommandLineIsOwedAnAnswer() {
        owed.typed("AT+CSQ");
        owed.typed("AT");
        owed.said("+CSQ: 22,0");
        owed.said("OK");
        assertThat(owed.answer()).isTrue();
        owed.said("+CME ERROR: 100");
        assertThat(owed.anything()).isFalse();
    }

    @Test
    void whatIsNoCommandIsOwedNothing() {
        owed.typed("hello");
        owed.typed("");
        assertThat(owed.anything()).isFalse();
    }

    @Test
    void aResultComesAfterTheAnswer() {
        answered("AT+QLWOPEN=0");
        assertThat(owed.answer()).isFalse();
        assertThat(owed.anything()).isTrue();
        owed.said("+QLWOBSERVE: 0,19,0,0");
        assertThat(owed.anything()).isTrue();
        owed.said("CONNECT FAIL");
        assertThat(owed.anything()).isFalse();
    }

    @Test
    void onlyAConfirmedSendIsFollowedByAResult() {
        answered("AT+QLWDATASEND=19,0,0,1,01,0x0000");
        assertThat(owed.anything()).isFalse();
        answered("AT+QLWDATASEND=19,0,0,1,01,0x0100");
        assertThat(owed.anything()).isTrue();
        owed.said("SEND OK");
        assertThat(owed.anything()).isFalse();
    }

    @Test
    void refusalsAndQuestionsAreFollowedByNothing() {
        owed.typed("AT+QLWOPEN=0");
        owed.said("ERROR");
        answered("AT+QLWOPEN=?");
        answered("AT+QLWADDOBJ=19,0,1,\"0\"");
        assertThat(owed.anything()).isFalse();
    }

    @Test
    void objectsOfARegisteredModuleAreFollowedByAnUpdate() {
        owed.said("CONNECT OK");
        answered("AT+QLWDELOBJ=19");
        assertThat(owed.anything()).isTrue();
        owed.said("UPDATE OK");
        assertThat(owed.anything()).isFalse();
    }

    @Test
    void deletionEndsWhatWasUnderWay() {
        answered("AT+QLWOPEN=0");
        answered("AT+QLWDEL");
        assertThat(owed.anything()).isFalse();
    }

    @Test
    void patienceIsThatOfTheDeclaration() {
        owed.typed("AT+CSQ");
        assertThat(owed.patience()).isEqualTo(Duration.ofSeconds(10));
        owed.said("OK");
        owed.typed("AT+CFUN=0");
        assertThat(owed.patience()).isGreaterThan(Duration.ofSeconds(10));
        owed.said("OK");
        answered("AT+QLWOPEN=0");
        assertThat(owed.patience()).isEqualTo(Duration.ofSeconds(130));
        owed.forget();
        assertThat(owed.anything()).isFalse();
    }
}
