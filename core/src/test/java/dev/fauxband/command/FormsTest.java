package dev.fauxband.command;

import static dev.fauxband.command.Lines.errors;
import static dev.fauxband.script.Transcript.play;

import dev.fauxband.at.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Manual §1.2 and the forms that chapter 3 declares: each other form is an error in each state. */
final class FormsTest {
    /** What the manual declares, in its order. */
    static final Map<String, List<Form>> DECLARED = new LinkedHashMap<>();

    static {
        DECLARED.put("+QLWSERV", List.of(Form.TEST, Form.READ, Form.WRITE));
        DECLARED.put("+QLWCONF", List.of(Form.TEST, Form.READ, Form.WRITE));
        DECLARED.put("+QLWADDOBJ", List.of(Form.WRITE));
        DECLARED.put("+QLWDELOBJ", List.of(Form.WRITE));
        DECLARED.put("+QLWOPEN", List.of(Form.WRITE));
        DECLARED.put("+QLWUPDATE", List.of(Form.EXECUTION));
        DECLARED.put("+QLWCLOSE", List.of(Form.EXECUTION));
        DECLARED.put("+QLWDATASEND", List.of(Form.WRITE));
        DECLARED.put("+QLWDATASTATUS", List.of(Form.READ));
        DECLARED.put("+QLWRD", List.of(Form.TEST, Form.WRITE));
        DECLARED.put("+QLWCFG", List.of(Form.TEST, Form.WRITE));
        DECLARED.put("+QLWDEL", List.of(Form.EXECUTION));
    }

    @Test
    @Manual("1.2")
    void aCommandHasATestAReadAWriteAndAnExecutionForm() {
        play("""
                > AT+CMEE=?
                < +CMEE: (0-2)
                < OK
                > AT+CMEE?
                < +CMEE: 0
                < OK
                > AT+CMEE=1
                < OK
                > AT+CGSN
                < 867724030023557
                < OK
                """);
    }

    @ParameterizedTest
    @MethodSource("undeclared")
    void aFormThatTheManualDoesNotDeclareIsAnError(String line) {
        play(errors(line));
        play(States.named("configured") + errors(line));
        play(States.named("registered") + errors(line) + "(200s)\n");
    }

    static Stream<String> undeclared() {
        return DECLARED.entrySet().stream()
                .flatMap(command -> Stream.of(Form.values())
                        .filter(form -> !command.getValue().contains(form))
                        .map(form -> "AT" + command.getKey() + mark(form)));
    }

    private static String mark(Form form) {
        return switch (form) {
            case TEST -> "=?";
            case READ -> "?";
            case WRITE -> "=0";
            case EXECUTION -> "";
        };
    }
}
