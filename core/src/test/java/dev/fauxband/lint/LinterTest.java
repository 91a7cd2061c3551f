package dev.fauxband.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each hint, from what host and module say; a host that does as it should gets none. */
final class LinterTest {
    private static final String CONFIGURED =
            "> AT+QLWSERV=1.2.3.4,5683|< OK|> AT+QLWCONF=a|< OK|> AT+QLWADDOBJ=19|< OK|";
    private static final String OPENED = CONFIGURED + "> AT+QLWOPEN=0|< OK|";
    private static final String OPEN = OPENED + "< CONNECT OK|";
    private static final String BUFFERED = CONFIGURED + "> AT+QLWOPEN=1|< OK|< CONNECT OK|";
    private static final String OBSERVED = OPEN + "< +QLWOBSERVE: 0,19,0,0|";

    /** The hints of a conversation, its lines between bars. */
    private static List<Hint> hints(String conversation) {
        return hints(new Linter(), conversation);
    }

    private static List<Hint> hints(Linter linter, String conversation) {
        List<Hint> hints = new ArrayList<>();
        int from = 0;
        while (from < conversation.length()) {
            int bar = conversation.indexOf('|', from);
            String line = conversation.substring(from, bar < 0 ? conversation.length() : bar);
            Optional<Hint> hint =
                    line.startsWith("> ") ? linter.host(line.substring(2)) : linter.module(line.substring(2));
            hint.ifPresent(hints::add);
            from += line.length() + 1;
        }
        return hints;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ;         > AT+CSQ|> AT+CESQ;                                        DID_NOT_WAIT
            ;         > AT+QLWDATASEND=19,0,0,1,01,0x0100|< ERROR;               SENT_WITHOUT_REGISTRATION
            OPENED;   > AT+QLWDATASEND=19,0,0,1,01,0x0100|< ERROR;               SENT_WITHOUT_REGISTRATION
            OPEN;     > AT+QLWDATASEND=19,0,0,1,01,0x0100|< ERROR;               SENT_BEFORE_OBSERVED
            OBSERVED; > AT+QLWDATASEND=19,0,0,2,01,0x0100|< ERROR;               WRONG_LENGTH
            OBSERVED; > AT+QLWDATASEND=19,0,0,2,01,0x0100|< ERROR;               WRONG_LENGTH
            OBSERVED; > AT+QLWDATASEND=19,0,7,1,01,0x0100|< ERROR;               RESOURCE_NOT_ADDED
            OBSERVED; > AT+QLWSERV=1.2.3.4,1|< ERROR;                            CHANGED_WHILE_REGISTERED
            OPENED;   > AT+QLWCONF="b"|< ERROR;                                  CHANGED_WHILE_REGISTERED
            ;         > AT+QLWOPEN=0|< ERROR;                                    OPENED_UNCONFIGURED
            OPENED;   > AT+QLWOPEN=0|< ERROR;                                    OPENED_TWICE
            OPENED;   > AT+QLWUPDATE|< ERROR;                                    UPDATED_TOO_EARLY
            ;         > AT+QLWCLOSE|< ERROR;                                     FORGOT_AFTER_FAIL
            OPENED;   < CONNECT FAIL|> AT+QLWUPDATE|< ERROR;                     FORGOT_AFTER_FAIL
            OBSERVED; > AT+QLWRD=10|< +QLWRD: 0|< OK;                            READ_IN_DIRECT_MODE
            OBSERVED; < +QLWOBSERVE: 1,19,0,0|> at+qlwdatasend=19,0,0,1,01,0x0000|< ERROR; SENT_BEFORE_OBSERVED
            OBSERVED; > AT+QLWDATASEND=19,0,0,513,01,0x0100|< ERROR;             TOO_LONG
            OBSERVED; > AT+QLWDATASEND=19,0,0,1,01,0x100|< ERROR;                MODE_MISWRITTEN
            OPEN;     > AT+QLWDATASEND=19,0,0,1,01,0|< ERROR;                    MODE_MISWRITTEN
            ;         > AT+QLWDATASEND=19,0,0,2,01,0x0100|< ERROR;               WRONG_LENGTH
            OBSERVED; > AT+QLWDATASEND=19,0,0,1,01,256|< ERROR;                  MODE_MISWRITTEN
            OBSERVED; > AT+QLWDATASEND=20,0,0,1,01,0x0100|< ERROR;               OBJECT_NOT_ADDED
            OPENED;   < CONNECT FAIL|> AT+QLWDATASEND=19,0,0,1,01,0x0100|< ERROR; IGNORED_CONNECT_FAIL
            OBSERVED; > AT+QLWUPDATE|< OK|> AT+QLWUPDATE|< OK;                   UPDATED_TWICE
            OBSERVED; > AT+QLWDATASEND=19,0,0,1,01,0x0100|< OK|> AT+QLWCLOSE|< OK; CLOSED_WHILE_SENDING
            OBSERVED; > AT+QLWRD=513|< ERROR;                                    READ_TOO_MUCH
            BUFFERED; < +QLWDATARECV|> A|< OK|> B|< OK|> C|< OK|> D|< OK|> E|< OK; BUFFER_UNREAD
            BUFFERED; > AT+QLWRD=1|< +QLWRD: 0|< OK|> AT+QLWRD=1|< +QLWRD: 0|< OK|< +QLWRD: 0; READ_NOTHING
            ;         > AT+QLWSERV=180.101.147.115,5683|< ERROR;                 QUOTES_MISSING
            ;         > AT+QLWCONF=name|< ERROR;                                 QUOTES_MISSING
            OPENED;   > AT+QLWADDOBJ=20,0,1,"0"|< OK;                            ADDED_AFTER_OPEN
            OBSERVED; > AT+QLWADDOBJ=20,0|< OK|> AT+QLWDATASEND=20,0,0,1,01,0x0000|< OK; ADDED_AFTER_OPEN
            OBSERVED; < +QNBIOTEVENT: "ENTER PSM"|> AT+CSQ|> AT|< OK|> AT+CSQ|< OK; TYPED_INTO_SLEEP
            OBSERVED; < RDY|> AT+QLWOPEN=0|< ERROR;                              OPENED_UNCONFIGURED
            OBSERVED; > AT+CSQ|< RDY|> AT+QLWDATASEND=19,0,0,1,01,0x0100|< ERROR; SENT_WITHOUT_REGISTRATION
            ;         > AT+X|< ERROR|> AT+X|< +CME ERROR: 3|> AT+X|< ERROR;      REPEATED_BLINDLY
            """)
    void eachMistakeHasItsHint(String before, String conversation, Hint expected) {
        assertThat(hints(beginning(before) + conversation)).containsExactly(expected);
    }

    private static String beginning(String before) {
        return switch (String.valueOf(before)) {
            case "OPENED" -> OPENED;
            case "OPEN" -> OPEN;
            case "OBSERVED" -> OBSERVED;
            case "BUFFERED" -> BUFFERED;
            default -> "";
        };
    }

    /** The same beginnings without the mistake: nothing is said. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            OBSERVED; > AT+QLWDATASEND=19,0,0,512,01,0x0100|< OK
            OBSERVED; > AT+QLWDATASEND=19,0,0,1,01,0X0000|< OK
            OBSERVED; < +QNBIOTEVENT: "ENTER PSM"|> AT|> AT|< OK|> AT+CSQ|< OK
            OBSERVED; < +QNBIOTEVENT: "ENTER PSM"|< +QNBIOTEVENT: "EXIT PSM"|> AT+CSQ|< OK
            OBSERVED; > AT+QLWADDOBJ=?|< ERROR|> AT+QLWUPDATE|< OK|< UPDATE OK
            OPENED;   < CONNECT FAIL|> AT+QLWOPEN=0|< OK|< CONNECT OK|> AT+QLWDATASEND=19,0,0,1,01,0x0000|< OK
            OBSERVED; > AT+QLWUPDATE|< OK|< UPDATE OK|> AT+QLWUPDATE|< OK|< UPDATE FAIL|> AT+QLWUPDATE=?|< OK
            OBSERVED; > AT+QLWDATASEND=19,0,0,1,01,0x0100|< OK|< SEND OK|> AT+QLWCLOSE|< OK|< CLOSE OK
            OBSERVED; > AT+QLWDATASEND=19,0,0,1,01,0x0000|< OK|> AT+QLWCLOSE|< OK|< CLOSE OK
            BUFFERED; > AT+QLWRD=512|< +QLWRD: 0|< OK|> AT+QLWRD=1|< +QLWRD: 0|< OK|> AT|< OK
            BUFFERED; < +QLWDATARECV|> A|< OK|> B|< OK|> AT+QLWRD=9|< +QLWRD: 1,0|< OK|> C|< OK|> D|< OK|> E|< OK
            BUFFERED; > A|< OK|> B|< OK|> C|< OK|> D|< OK|> E|< OK|> F|< OK
            ;         > AT+QLWSERV="180.101.147.115",99999|< ERROR|> AT+QLWCONF=""|< ERROR
            """)
    void whoDoesItRightHearsNothing(String before, String conversation) {
        assertThat(hints(beginning(before) + conversation)).isEmpty();
    }

    /** Whoever comes later than the host does not know what it has set, opened and added before. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            > AT+QLWOPEN=0|< ERROR
            > AT+QLWUPDATE|< ERROR
            > AT+QLWSERV="1.2.3.4",5683|< ERROR
            > AT+QLWDATASEND=19,0,0,1,01,0x0100|< ERROR
            > AT+QLWDATASEND=19,0,0,2,01,0x0000|< ERROR
            > AT+QLWUPDATE|< OK|< UPDATE OK|> AT+QLWDATASEND=19,0,0,1,01,0x0100|< ERROR
            < CONNECT OK|< +QLWRD: 0
            > AT+QLWADDOBJ=19,0,1,"0"|< OK
            < +QLWDATARECV: 19,1,0,2|> AT+QLWRD=2|< +QLWRD: 0|< OK
            """)
    void whoComesLaterHoldsNothingUnseenAgainstTheHost(String conversation) {
        assertThat(hints(Linter.midway(), conversation)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            > AT+QLWDATASEND=19,0,0,1,0102FF,0x0100|< ERROR;                     WRONG_LENGTH
            < RDY|> AT+QLWDATASEND=19,0,0,1,01,0x0100|< ERROR;                   SENT_WITHOUT_REGISTRATION
            > AT+QLWDEL|< OK|> AT+QLWOPEN=0|< ERROR;                             OPENED_UNCONFIGURED
            < CONNECT FAIL|> AT+QLWDATASEND=19,0,0,1,01,0x0100|< ERROR;          IGNORED_CONNECT_FAIL
            > AT+QLWDATASEND=19,0,0,1,01,0x0000|< OK|> AT+QLWOPEN=0|< ERROR;     OPENED_TWICE
            > AT+QLWSERV="a",1|< OK|> AT+QLWUPDATE|< ERROR;                      FORGOT_AFTER_FAIL
            """)
    void whoComesLaterLearnsFromWhatIsSaid(String conversation, Hint expected) {
        assertThat(hints(Linter.midway(), conversation)).containsExactly(expected);
    }

    @Test
    void aResultThatComesLateOpensNothing() {
        String closed = OBSERVED + "> AT+QLWCLOSE|< OK|< CLOSE OK|< SEND OK|< UPDATE OK|";

        assertThat(hints(closed + "> AT+QLWUPDATE|< ERROR")).containsExactly(Hint.FORGOT_AFTER_FAIL);
    }

    @Test
    void theThirdRefusalKeepsItsReason() {
        String refused = "> AT+QLWDATASEND=19,0,0,2,01,0x0100|< ERROR|";

        assertThat(hints(OBSERVED + refused + refused + refused)).containsOnly(Hint.WRONG_LENGTH);
    }

    @Test
    void aFailedUpdateEndsTheRegistrationOrNot() {
        String failed = OBSERVED + "> AT+QLWUPDATE|< OK|< UPDATE FAIL|";

        assertThat(hints(failed + "> AT+QLWDATASEND=19,0,0,1,01,0x0000|< ERROR"))
                .isEmpty();
        assertThat(hints(failed + "> AT+QLWOPEN=0|< ERROR")).isEmpty();
        assertThat(hints(failed + "> AT+QLWUPDATE|< ERROR")).containsExactly(Hint.FORGOT_AFTER_FAIL);
    }

    @Test
    void aMessageUnderWayMustHaveItsResultFirst() {
        String sending = OBSERVED + "> AT+QLWDATASEND=19,0,0,1,01,0x0100|< OK|";
        String again = "> AT+QLWDATASEND=19,0,0,1,02,0x0000|< ERROR|";

        assertThat(hints(sending + again)).containsExactly(Hint.SENT_BEFORE_RESULT);
        assertThat(hints(sending + "< SEND FAIL|> AT+QLWDATASEND=19,0,0,1,02,0x0000|< OK|" + "> AT|< OK"))
                .isEmpty();
    }

    @Test
    void theModuleMaySayThatTheHostDidNotWait() {
        assertThat(new Linter().see(new TraceEvent.Note(0, TraceEvent.EARLY))).contains(Hint.DID_NOT_WAIT);
        assertThat(new Linter().see(new TraceEvent.Note(0, "something else"))).isEmpty();
    }

    @Test
    void threeUpdatesWithinAMinuteAreTooMany() {
        assertThat(updates(0, 25, 50)).containsExactly(Hint.UPDATED_OFTEN);
        assertThat(updates(0, 30, 60, 91)).isEmpty();
        assertThat(updates(0, 1, 2, 3)).containsExactly(Hint.UPDATED_OFTEN, Hint.UPDATED_OFTEN);
    }

    /** The hints of Updates at these seconds, each answered at once. */
    private static List<Hint> updates(long... seconds) {
        Linter linter = new Linter();
        List<Hint> hints = new ArrayList<>();
        for (long second : seconds) {
            long nowNs = second * 1_000_000_000L;
            linter.see(new TraceEvent.HostLine(nowNs, "AT+QLWUPDATE")).ifPresent(hints::add);
            linter.see(new TraceEvent.ModuleText(nowNs, "OK"));
            linter.see(new TraceEvent.ModuleText(nowNs, "UPDATE OK"));
        }
        return hints;
    }

    @Test
    void textsAreCountedByTheirCharacters() {
        String text = OPEN + "> AT+QLWCFG=\"dataformat\",0,0|< OK|";

        assertThat(hints(text + "> AT+QLWDATASEND=19,0,0,4,abcd,0x0000|< ERROR"))
                .containsExactly(Hint.SENT_BEFORE_OBSERVED);
        assertThat(hints(text + "> AT+QLWDATASEND=19,0,0,2,abcd,0x0000|< ERROR"))
                .containsExactly(Hint.WRONG_LENGTH);
    }

    @Test
    void aHostThatWaitsGetsNoHint() {
        assertThat(hints(OBSERVED + "> AT+QLWDATASEND=19,0,0,1,01,0x0100|< OK|< SEND OK|> AT+QLWUPDATE|< OK|"
                        + "< UPDATE OK|> AT+QLWCLOSE|< OK|< CLOSE OK|> AT+QLWDEL|< OK|" + OBSERVED))
                .isEmpty();
        assertThat(hints("> AT|> AT|> ATE0|< OK|> AT+QLWOPEN=?|< ERROR")).isEmpty();
    }

    @Test
    void theFormOfATraceIsOneLine() {
        assertThat(Hint.SENT_BEFORE_OBSERVED)
                .hasToString("hint: wait for +QLWOBSERVE: 0 of the resource before AT+QLWDATASEND (Manual §4.1)");
        for (Hint hint : Hint.values()) {
            assertThat(hint.section()).matches("Manual §.*|BC26 AT manual, .*");
            assertThat(hint.wrong()).isNotBlank();
        }
    }
}
