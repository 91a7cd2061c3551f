package dev.fauxband.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A command is a declaration: forms, parameters, ranges, times and titles stand in one place. */
final class DeclarationTest {
    private static final AtCommand.Handler<String> HANDLER = (module, arguments, nowNs) -> CommandResponse.done(module);

    private static AtCommand.Declaration<String> declared() {
        return AtCommand.declare("+X", "Manual §9", "Do X");
    }

    private static CommandResponse run(AtCommand.DeclaredForm<String> form) {
        return form.handler().run("ran", Arguments.NONE, 0);
    }

    @Test
    void aBareDeclarationHasNoFormAndTheUsualResponseTime() {
        AtCommand<String> command = declared().build();

        assertThat(List.of(command.name(), command.source(), command.title()))
                .containsExactly("+X", "Manual §9", "Do X");
        assertThat(command.responseMs()).isEqualTo(300);
        assertThat(command.later()).isEmpty();
        assertThat(command.forms()).isEmpty();
        for (Form form : Form.values()) {
            assertThat(command.form(form)).isEmpty();
        }
    }

    @Test
    void eachFormIsDeclaredWithItsParameters() {
        Parameter number = Parameter.integer("number", 0, 9);
        Parameter text = Parameter.string("text", 1, 9).orNone();
        AtCommand<String> command = declared()
                .responseMs(5000)
                .later("X OK", "X FAIL")
                .execution(HANDLER, number)
                .write(HANDLER, number, text)
                .read(HANDLER)
                .test()
                .build();

        assertThat(command.responseMs()).isEqualTo(5000);
        assertThat(command.later()).containsExactly("X OK", "X FAIL");
        assertThat(command.forms())
                .extracting(AtCommand.DeclaredForm::form)
                .containsExactly(Form.EXECUTION, Form.WRITE, Form.READ, Form.TEST);
        assertThat(command.form(Form.WRITE).orElseThrow().parameters()).containsExactly(number, text);
        assertThat(command.form(Form.EXECUTION).orElseThrow().parameters()).containsExactly(number);
        assertThat(run(command.form(Form.READ).orElseThrow())).isEqualTo(CommandResponse.done("ran"));
        assertThat(run(command.form(Form.TEST).orElseThrow())).isEqualTo(CommandResponse.done("+X: (0-9),\"text\""));
        assertThat(command.form(Form.WRITE).orElseThrow().raw().test("")).isFalse();
    }

    @Test
    void aTestFormMayBeItsOwn() {
        AtCommand<String> command = declared().write(HANDLER).test(HANDLER).build();

        assertThat(run(command.form(Form.TEST).orElseThrow())).isEqualTo(CommandResponse.done("ran"));
    }

    @Test
    void aCountedFormIsRawWhereItSaysSo() {
        AtCommand<String> command = declared()
                .writeCounted("raw"::equals, HANDLER, Parameter.counted("data", 9))
                .build();

        assertThat(command.form(Form.WRITE).orElseThrow().raw().test("raw")).isTrue();
        assertThat(command.form(Form.WRITE).orElseThrow().raw().test("hex")).isFalse();
    }

    @Test
    void errorsArePlainWhereItSaysSo() {
        assertThat(declared().build().refused(CmeError.INCORRECT_PARAMETERS, "why"))
                .isEqualTo(new CommandResponse.Refused("why", CmeError.INCORRECT_PARAMETERS));
        assertThat(declared().plainError().build().refused(CmeError.INCORRECT_PARAMETERS, "why"))
                .isEqualTo(new CommandResponse.Refused("why", CmeError.NONE));
    }

    @Test
    void parametersAreWrittenAsTheManualWritesThem() {
        assertThat(Parameter.integer("n", 0, 1).range()).isEqualTo("(0,1)");
        assertThat(Parameter.integer("n", 0, 2).range()).isEqualTo("(0-2)");
        assertThat(Parameter.integer("n", 1, 1).range()).isEqualTo("(1-1)");
        assertThat(Parameter.integer("n", 5, 6).range()).isEqualTo("(5,6)");
        assertThat(Parameter.string("s", 1, 9).range()).isEqualTo("\"s\"");
        assertThat(Parameter.counted("c", 9).range()).isEqualTo("\"c\"");
        assertThat(Parameter.choice("c", "a").range()).isEqualTo("\"a\"");
        assertThat(Parameter.choice("c", "a", "b").range()).isEqualTo("(a,b)");
    }

    @Test
    void parametersSayWhetherTheyMayBeLeftOut() {
        Parameter parameter = Parameter.integer("n", 3, 4).meaning("a number");

        assertThat(parameter)
                .extracting(Parameter::optional, Parameter::repeated, Parameter::meaning)
                .containsExactly(false, false, "a number");
        assertThat(parameter.orNone())
                .extracting(Parameter::optional, Parameter::repeated, Parameter::meaning)
                .containsExactly(true, false, "a number");
        assertThat(parameter.orSeveral())
                .extracting(Parameter::optional, Parameter::repeated, Parameter::meaning)
                .containsExactly(true, true, "a number");
        assertThat(parameter.orSeveral().orNone().repeated()).isTrue();
        assertThat(parameter.orNone().parse(Octets.latin1("4")))
                .map(Argument::number)
                .isEqualTo(Optional.of(4L));
    }

    @Test
    void aTableFindsCommandsInAnyCaseAndHasEachOnce() {
        AtCommand<String> command = declared().build();
        CommandTable<String> table = new CommandTable<>(List.of(command));

        assertThat(table.find("+x")).containsSame(command);
        assertThat(table.find("+Y")).isEmpty();
        assertThat(table.commands()).containsExactly(command);
        assertThatIllegalStateException()
                .isThrownBy(() -> new CommandTable<>(List.of(command, declared().build())))
                .withMessage("+X is declared twice");
    }
}
