package dev.fauxband.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class ModuleOptionsTest {
    @Test
    void withoutOptionsTheModuleIsABc26() throws UsageException {
        assertThat(parsed().profile()).isSameAs(ModemProfile.BC26);
    }

    @Test
    void fieldsChangeOneByOneTheLastWordCounts() throws UsageException {
        ModemProfile profile = parsed(
                        "--profile",
                        "strict",
                        "--set",
                        "ackTimeout=50ms",
                        "--set=maxRetransmit=1",
                        "--set",
                        "ackTimeout=1s")
                .profile();

        assertThat(profile.name()).isEqualTo("strict");
        assertThat(profile.value(ProfileField.ACK_TIMEOUT)).isEqualTo("1s");
        assertThat(profile.value(ProfileField.MAX_RETRANSMIT)).isEqualTo("1");
        assertThat(profile.value(ProfileField.AFTER_RESET)).isEqualTo("CANCEL");
    }

    @Test
    void valueMayHoldEqualsSigns() throws UsageException {
        assertThat(parsed("--set", "model=a=b").profile().value(ProfileField.MODEL))
                .isEqualTo("a=b");
    }

    @Test
    void identityIsTheManualsExampleOrOneByNumber() throws UsageException {
        assertThat(parsed().identity().imei()).isEqualTo("867724030023557");
        assertThat(parsed("--identity", "7").identity().imei()).isEqualTo("867724030023623");
        assertThatThrownBy(() -> parsed("--identity", "1000000").identity())
                .isInstanceOf(UsageException.class)
                .hasMessage("--identity takes a whole number from 0 to 999999, not \"1000000\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "--profile=strikt > there is no profile \"strikt\"; did you mean strict?",
                "--profile=bc95 > there is no profile \"bc95\"; did you mean bc26?",
                "--profile=modem > there is no profile \"modem\"; there are bc26, bc26-captured, strict.",
                "--set=ackTimout=1s > --set: there is no field \"ackTimout\"; did you mean ackTimeout?",
                "--set=speed=1 > --set: there is no field \"speed\"; fauxband profiles lists them.",
                "--set=ackTimeout > --set ackTimeout has no value; write --set ackTimeout=2s, or another value.",
                "--set=ackTimeout=2 > --set ackTimeout takes a duration from 1ms to 1h, not \"2\".",
                "--set=discover=no > --set discover takes one of LINKS, NOT_IMPLEMENTED, not \"no\".",
            })
    void mistakeNamesTheMend(String option, String sentence) {
        assertThatThrownBy(() -> parsed(option).profile())
                .isInstanceOf(UsageException.class)
                .hasMessage(sentence);
    }

    @Test
    void seedIsTheOneGiven() throws UsageException {
        assertThat(parsed("--seed", "-42").seed()).isEqualTo(-42);
        assertThatThrownBy(() -> parsed("--seed=x").seed())
                .isInstanceOf(UsageException.class)
                .hasMessage("--seed takes a whole number such as 42, not \"x\".");
    }

    @Test
    void withoutOneEachRunHasItsOwnSeed() throws UsageException {
        assertThat(parsed().seed()).isNotEqualTo(parsed().seed());
    }

    private static ModuleOptions parsed(String... args) {
        ModuleOptions options = new ModuleOptions();
        new CommandLine(options).parseArgs(args);
        return options;
    }
}
