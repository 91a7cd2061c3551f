package dev.fauxband.sim.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.modem.ModemEvent;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.radio.CoverageLevel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AirChangeTest {
    private static AirSettings read(String words, AirSettings before) {
        return ((AirChange.Parsed.Understood) AirChange.parse(words)).change().over(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "ce1 > ce1",
                "loss=10% > ideal,loss=10%",
                "ce1,loss=10% > ce1,loss=10%",
                "ce1 mtu=500  loss=1.5% > ce1,loss=1.5%,mtu=500",
                "halfDuplex=ON,coverage=CE2,distribution=Normal > ideal,distribution=normal,halfDuplex=on,coverage=ce2",
                "loss=10%,loss=20% > ideal,loss=20%"
            })
    void namesAreWordsThatMakeTheSameAgain(String words, String name) {
        AirSettings settings = read(words, AirSettings.IDEAL);
        assertThat(settings.name()).isEqualTo(name);
        AirSettings again = read(name, AirPreset.CE2.settings());
        for (AirField field : AirField.values()) {
            assertThat(again.value(field)).isEqualTo(settings.value(field));
        }
    }

    @Test
    void aPresetForgetsWhatWasBeforeAndFieldsAloneChangeThat() {
        AirSettings before = read("ce1,loss=50%", AirSettings.IDEAL);
        assertThat(read("duplicate=1%", before).name()).isEqualTo("ce1,loss=50%,duplicate=1%");
        assertThat(read("tunnel", before).name()).isEqualTo("tunnel");
        assertThat(read("ideal", before).ideal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "'' > air takes a preset or FIELD=VALUE, such as ce1 or loss=10%.",
                "ce3 > there is no air \"ce3\"; did you mean ce0?",
                "lost > there is no air \"lost\"; did you mean loss=VALUE?",
                "blimp > there is no air \"blimp\"; there are ideal, ce0, ce1, ce2, tunnel, moving, edge-of-cell, "
                        + "overloaded-cell.",
                "los=1% > the air has no field \"los\"; did you mean loss?",
                "fog=1% > the air has no field \"fog\"; fauxband air ideal lists them.",
                "loss=1 > air loss takes a share from 0% to 100%, not \"1\".",
                "loss=101% > air loss takes a share from 0% to 100%, not \"101%\".",
                "mtu=big > air mtu takes a whole number from 0 to 65535, not \"big\".",
                "delay= > air delay takes a duration from 0s to 1h, not \"\".",
                "ce1,ce2 > a preset of the air comes first, and only one; ce2 is late.",
                "loss=1%,ce2 > a preset of the air comes first, and only one; ce2 is late."
            })
    void aMistakeIsOneSentenceWithItsMend(String words, String sentence) {
        assertThat(AirChange.parse(words)).isEqualTo(new AirChange.Parsed.NotUnderstood(sentence));
    }

    @Test
    void eachFieldAcceptsItsDefaultAndNamesAreUnique() {
        assertThat(AirField.values()).allMatch(field -> field.type().accepts(field.byDefault()));
        assertThat(AirField.keys()).doesNotHaveDuplicates();
        assertThatThrownBy(() -> AirSettings.IDEAL.with(AirField.LOSS, "much"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void eachFigureOfAPresetIsAValueWithASource(AirPreset preset) {
        assertThat(preset.settings().name()).isEqualTo(preset.word());
        assertThat(preset.settings().ideal()).isEqualTo(preset == AirPreset.IDEAL);
        assertThat(preset.figures()).extracting(AirFigure::field).doesNotHaveDuplicates();
        assertThat(preset.figures()).allSatisfy(figure -> {
            assertThat(figure.source()).isNotBlank();
            assertThat(preset.settings().value(figure.field())).isEqualTo(figure.value());
            assertThat(preset.figure(figure.field())).contains(figure);
        });
        assertThat(AirPreset.find(preset.word())).contains(preset);
    }

    @Test
    void theModuleIsToldOnlyWhatItCanNotice() {
        AirSettings ce1 = AirPreset.CE1.settings();
        ModemProfile patient = ModemProfile.BC26.with(ProfileField.RRC_TAIL, "20s");
        assertThat(AirSettings.IDEAL.events(AirSettings.IDEAL, patient)).isEmpty();
        assertThat(ce1.events(AirSettings.IDEAL, ModemProfile.BC26))
                .isEqualTo(List.of(new ModemEvent.Coverage(CoverageLevel.CE1)));
        assertThat(ce1.events(AirSettings.IDEAL, patient))
                .isEqualTo(List.of(
                        new ModemEvent.Coverage(CoverageLevel.CE1),
                        new ModemEvent.Change(ProfileField.RRC_TAIL, "10s")));
        assertThat(read("rrcTail=3s", AirSettings.IDEAL).events(AirSettings.IDEAL, patient))
                .isEqualTo(List.of(new ModemEvent.Change(ProfileField.RRC_TAIL, "3s")));
    }

    @Test
    void whereTheAirCarriedTheModuleItBringsItBackFrom() {
        AirSettings nowhere = read("coverage=none", AirSettings.IDEAL);
        assertThat(AirSettings.IDEAL.events(nowhere, ModemProfile.BC26))
                .isEqualTo(List.of(new ModemEvent.Coverage(CoverageLevel.CE0)));
    }
}
