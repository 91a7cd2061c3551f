package dev.fauxband.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.lwm2m.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line to a platform is a command or a sentence with the mend. */
class PlatformCommandTest {
    private static final Path DATA = new Path(19, 1, 0);

    @ParameterizedTest
    @ValueSource(strings = {"observe 19/1/0", "observe /19/1/0", "  OBSERVE\t/19/1/0  "})
    void pathMayBeginWithASlashAndVerbsHaveAnyCase(String line) {
        assertThat(understood(line)).isEqualTo(command(PlatformVerb.OBSERVE, Optional.empty(), DATA));
    }

    @Test
    void wordBeforeThePathNamesTheClient() {
        assertThat(understood("read 867724030023557 19/1/0"))
                .isEqualTo(command(PlatformVerb.READ, Optional.of("867724030023557"), DATA));
        assertThat(understood("cancel urn:imei:1 19/1/0").endpoint()).contains("urn:imei:1");
    }

    @Test
    void endpointThatLooksLikeAPathGoesInQuotes() {
        assertThat(understood("discover \"19\" 19/1/0"))
                .isEqualTo(command(PlatformVerb.DISCOVER, Optional.of("19"), DATA));
        assertThat(understood("discover \"two words\" 19/1/0").endpoint()).contains("two words");
    }

    @Test
    void pathsOfOneAndTwoPartsAreObjectsAndInstances() {
        assertThat(understood("read 3").path()).isEqualTo(Path.object(3));
        assertThat(understood("delete 65535/65534").path()).isEqualTo(Path.instance(65535, 65534));
    }

    @Test
    void applicationValuesAreHexDigitsOrQuotedText() {
        assertThat(understood("write 19/1/0 aAaA0000").value())
                .contains(new PlatformValue.Opaque(Octets.of(0xAA, 0xAA, 0, 0)));
        assertThat(understood("write 19/1/0 \"say \\\"hi\\\" \\\\ ä\"").value())
                .contains(new PlatformValue.Opaque(Octets.utf8("say \"hi\" \\ ä")));
        assertThat(understood("write 19/1/0 \"\"").value()).contains(new PlatformValue.Opaque(Octets.EMPTY));
    }

    @Test
    void standardObjectsTakeTheTextOrNumberItself() {
        assertThat(understood("write 1/0/1 300").value()).contains(new PlatformValue.Text("300"));
        assertThat(understood("write ep 1/0/7 \"U\"").value()).contains(new PlatformValue.Text("U"));
    }

    @Test
    void writeToAnInstanceTakesSeveralValues() {
        assertThat(understood("write 19/1 0=AAAA 3=\"a b\"").value())
                .contains(new PlatformValue.Nested(List.of(
                        new PlatformValue.Member(0, new PlatformValue.Opaque(Octets.of(0xAA, 0xAA))),
                        new PlatformValue.Member(3, new PlatformValue.Opaque(Octets.utf8("a b"))))));
        assertThat(understood("write 19/1 \"0=1\"").value())
                .contains(new PlatformValue.Nested(
                        List.of(new PlatformValue.Member(0, new PlatformValue.Opaque(Octets.utf8("0=1"))))));
    }

    @Test
    void executeKeepsItsArgumentsAsTyped() {
        assertThat(understood("execute ep 3/0/4 0='a  b',1 ").text()).isEqualTo("0='a  b',1");
        assertThat(understood("execute 1/0/8").text()).isEmpty();
    }

    @Test
    void logAndListNeedNoClient() {
        assertThat(understood("log off").text()).isEqualTo("off");
        assertThat(understood("log").verb()).isEqualTo(PlatformVerb.LOG);
        assertThat(understood("list").verb()).isEqualTo(PlatformVerb.LIST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "obsrve 19/0/0 => obsrve is no command; did you mean observe [ENDPOINT] PATH?",
                "wirte 19/0/0 00 => wirte is no command; did you mean write [ENDPOINT] PATH VALUE?",
                "ex 3/0/4 => ex is no command; did you mean execute [ENDPOINT] PATH [ARGUMENTS]?",
                "frobnicate => frobnicate is no command; the commands are list, observe, cancel, read, write, execute, "
                        + "discover, delete, log",
                "observe => observe wants a path, such as 19/0/0; the form is: observe [ENDPOINT] PATH",
                "read ep => read wants a path, such as 19/0/0; the form is: read [ENDPOINT] PATH",
                "read 19/0/0 now => now is too much; the form is: read [ENDPOINT] PATH",
                "read 70000/0/0 => 70000/0/0 is not for read: give a path, such as 19/0/0",
                "read 19/65535 => 19/65535 is not for read: give a path, such as 19/0/0",
                "read 19//0 => 19//0 is not for read: give a path, such as 19/0/0",
                "write 19 00 => 19 is not for write: give a resource or an instance, such as 19/1/0 or 19/1",
                "delete 19/0/0 => 19/0/0 is not for delete: give an instance, such as 19/0",
                "execute 3/0 => 3/0 is not for execute: give a resource, such as 19/0/0",
                "write 19/1/0 => write wants a value: hex digits such as AAAA0000, or text in quotes",
                "write 1/0/1 => write wants a value: a number such as 300 goes as that number, text as it is",
                "write 19/1 => write wants values for the instance, such as 0=AAAA0000 1=\"on\"",
                "write 19/1/0 AAA => AAA is no value: give an even number of hex digits, or text in quotes",
                "write 19/1/0 \"AA => the quote in \"AA has no partner; close it",
                "write 19/1/0 AA BB => BB is too much: a resource takes one value; put a text with blanks in quotes",
                "write 19/1 0=AA 0=BB => resource 0 has two values; give each resource one",
                "write 19/1 x=AA => x=AA is no value: give an even number of hex digits, or text in quotes",
                "read \"\" 19/0/0 => the endpoint is no name; give a word, or a text between two quotes",
                "list all => all is too much; the form is: list",
                "log maybe => maybe is too much; the form is: log [on|off]",
            })
    void mistakeIsAnsweredWithOneSentenceAndTheMend(String line, String why) {
        assertThat(PlatformCommandLine.parse(line)).isEqualTo(new ParsedCommand.NotUnderstood(why));
    }

    @Test
    void emptyAndOverlongLinesHaveTheirSentences() {
        assertThat(why(" ")).startsWith("nothing to do; the commands are list, observe");
        assertThat(why("write 19/1/0 " + "A".repeat(PlatformCommandLine.LINE_CHARS_MAX)))
                .isEqualTo("the line has 16397 characters; at most 16384 are read");
    }

    @ParameterizedTest
    @EnumSource(PlatformVerb.class)
    void everyVerbIsUnderstoodInItsOwnForm(PlatformVerb verb) {
        String path = verb == PlatformVerb.DELETE ? "19/0" : "19/0/0";
        String line = verb.form()
                .replace("[ENDPOINT]", "ep")
                .replace("PATH", path)
                .replace("VALUE", "00")
                .replace("[ARGUMENTS]", "0")
                .replace("[on|off]", "on");
        assertThat(understood(line).verb()).isEqualTo(verb);
    }

    @Test
    void anyTextGivesACommandOrAShortPrintableSentence() {
        long seed = 20_190_101;
        SeededRandom random = new SeededRandom(seed);
        List<String> pieces = List.of(
                "write",
                "read",
                "log",
                "obs",
                "delete",
                " ",
                " ",
                " ",
                "\t",
                "\"",
                "\\",
                "=",
                "/",
                "19/1/0",
                "19/1",
                "19",
                "AA",
                "A",
                "ep",
                "0=",
                "99999",
                "999999999999",
                "\n",
                "\u0000",
                "ä",
                "\uD83D",
                "on",
                "-1",
                "%s",
                "{");
        for (int round = 0; round < 100_000; round++) {
            StringBuilder line = new StringBuilder();
            int count = random.nextInt(9);
            for (int i = 0; i < count; i++) {
                line.append(pieces.get(random.nextInt(pieces.size())));
            }
            ParsedCommand parsed = PlatformCommandLine.parse(line.toString());
            if (parsed instanceof ParsedCommand.NotUnderstood not) {
                assertThat(not.why()).as("seed %d, line '%s'", seed, line).hasSizeBetween(10, 200);
                assertThat(not.why().chars()).noneMatch(Character::isISOControl);
            }
        }
    }

    private static PlatformCommand command(PlatformVerb verb, Optional<String> endpoint, Path path) {
        return new PlatformCommand(verb, endpoint, path, Optional.empty(), "");
    }

    private static PlatformCommand understood(String line) {
        ParsedCommand parsed = PlatformCommandLine.parse(line);
        assertThat(parsed).as(line).isInstanceOf(ParsedCommand.Understood.class);
        return ((ParsedCommand.Understood) parsed).command();
    }

    private static String why(String line) {
        ParsedCommand parsed = PlatformCommandLine.parse(line);
        assertThat(parsed).as(line).isInstanceOf(ParsedCommand.NotUnderstood.class);
        return ((ParsedCommand.NotUnderstood) parsed).why();
    }
}
