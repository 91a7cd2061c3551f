package dev.fauxband.app.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.Spoken;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.sim.air.AirPreset;
import dev.fauxband.sim.air.AirSettings;
import dev.fauxband.sim.behaviour.Action;
import dev.fauxband.sim.behaviour.Behaviour;
import dev.fauxband.sim.behaviour.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

final class BehaviourFileTest {
    static final List<String> NAMES = BehaviourLibrary.NAMES;
    private static final String OBJECTS = "objects: {19/0: [0]}\n";

    @TempDir
    private Path directory = Path.of("");

    private static Behaviour parse(String text) throws UsageException {
        return BehaviourFile.parse("my", "my.yaml", text, Optional.empty());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void readyMadeOnesAreUnderstoodAndNameModuleAndMessageInEachPayload(String name) throws UsageException {
        Behaviour behaviour = BehaviourFile.read(name);

        assertThat(behaviour.name()).isEqualTo(name);
        assertThat(behaviour.sentence()).endsWith(".");
        List<Step> sends = behaviour.steps().stream()
                .filter(step -> step.action() instanceof Action.Send)
                .toList();
        assertThat(sends)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(
                                ((Action.Send) step.action()).payload().pieces().toString())
                        .contains("ModuleNumber", "Count"));
    }

    @Test
    void commandListsThemAndPrintsOne() {
        assertThat(Spoken.by("behaviours").out().lines())
                .hasSize(NAMES.size())
                .allMatch(line -> line.length() <= 100)
                .anyMatch(line -> line.startsWith("meter           A water meter"));
        assertThat(Spoken.by("behaviours", "chatty").out()).contains("every: 10s", "jitter: 5s");
        assertThat(Spoken.by("behaviours", "metre").err())
                .isEqualTo("fauxband behaviours: there is no behaviour \"metre\"; did you mean meter?\n");
    }

    @Test
    void aFileHasAllKeys() throws Exception {
        Files.writeString(directory.resolve("cities.csv"), "name,x\nRome,1\nOslo,2\n");
        Path file = Files.writeString(directory.resolve("town.yaml"), OBJECTS + """
                        open: buffer
                        values:
                          city: {column: "cities.csv:name"}
                        steps:
                          - {every: 10s, jitter: 50%, send: /19/0/0, text: "{n} {city}", mode: mix 30% con}
                        update: 1h
                        onFail: {first: 1s, max: 1m, reopen: false}
                        identity: {imei: "86772403{n:06}", endpoint: "town-{n:03}"}
                        set: {ackTimeout: 4s}
                        air: 50 % ce0, 50 % ce1
                        faults: [loss 1%]
                        """);

        Behaviour behaviour = BehaviourFile.read(file.toString());

        assertThat(behaviour.name()).isEqualTo("town");
        assertThat(behaviour.buffered()).isTrue();
        assertThat(behaviour.steps()).hasSize(2);
        assertThat(behaviour.onFail().reopen()).isFalse();
        assertThat(behaviour.endpoint(7)).isEqualTo("town-007");
        assertThat(behaviour.identity(7).fault()).isEmpty();
        assertThat(behaviour.identity(7).imei()).startsWith("86772403000007");
        assertThat(behaviour.profile(ModemProfile.BC26).value(ProfileField.ACK_TIMEOUT))
                .isEqualTo("4s");
        assertThat(behaviour.faults()).hasSize(1);
        List<String> airs = IntStream.range(0, 1000)
                .mapToObj(n -> behaviour.air().of(1, n))
                .map(AirSettings::name)
                .collect(Collectors.toList());
        assertThat(airs.stream().filter(AirPreset.CE0.word()::equals)).hasSizeBetween(430, 570);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "step: [] | my.yaml:2:1: there is no key \"step\"; did you mean steps?",
                "open: bufer | my.yaml:2:7: open takes one of direct, buffer, not \"bufer\".",
                "update: 10 | my.yaml:2:9: update takes a duration from 1s to 1y, not \"10\".",
                "air: 90 % ce0, 10 % ce7 | my.yaml:2:6: there is no air \"ce7\"; did you mean ce0?",
                "air: 90 % ce0 | my.yaml:2:6: the shares of air make 100 % together, not 90.0 %.",
                "faults: [los 1%] | my.yaml:2:10: there is no fault \"los\"; did you mean loss?",
                "set: {akTimeout: 4s} | my.yaml:2:7: there is no key \"akTimeout\"; did you mean ackTimeout?",
                "steps: [{do: update}] | my.yaml:2:9: a step takes one of on and every.",
                "steps: [{every: 5s}] | my.yaml:2:9: a step takes one of send and do.",
                "steps: [{on: write, send: 19/0/0}] | my.yaml:2:9: a send takes one of text and hex.",
                "steps: [{on: write, send: 19/0/7, text: x}] | "
                        + "my.yaml:2:27: objects has no resource 19/0/7; add it there.",
                "steps: [{on: wirte, do: update}] | "
                        + "my.yaml:2:14: on takes one of registered, observed, write, fail, not \"wirte\".",
                "steps: [{every: 5s, jitter: 9s, do: update}] | my.yaml:2:29: jitter takes a duration up to every, "
                        + "or a share up to 100%, not \"9s\".",
                "steps: [{on: write, send: 19/0/0, text: '{nn}'}] | "
                        + "my.yaml:2:41: there is no value \"nn\"; did you mean n?",
                "values: {t: {min: 1}} | my.yaml:2:13: a value takes one of counter, walk, random and column.",
                "onFail: {first: 1h} | my.yaml:2:9: max takes a duration from first on.",
                "identity: {imei: '{n:03}'} | my.yaml:2:18: for module 1, imei takes 15 digits.",
            })
    void aMistakeIsSaidWithItsPlace(String line, String sentence) {
        assertThatThrownBy(() -> parse(OBJECTS + line))
                .isInstanceOf(UsageException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfAKeyIsTaken(BehaviourKey key) throws Exception {
        Files.writeString(directory.resolve("cities.csv"), "name\nRome\n");

        Behaviour behaviour = BehaviourFile.parse("my", "my.yaml", Examples.around(key), Optional.of(directory));

        assertThat(behaviour.objects()).isNotEmpty();
        assertThat(key.meaning()).isNotBlank();
    }
}
