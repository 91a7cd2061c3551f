package dev.fauxband.sim.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates become, and what is wrong with those that are wrong. */
final class PayloadTemplateTest {
    private static final Values VALUES = Values.of(values());

    private static final Payload ANY = Payload.of(Octets.of(1));

    private static Map<String, Value> values() {
        Map<String, Value> values = new TreeMap<>();
        values.put("litres", new Value.Counter(100, 2.5));
        values.put("temperature", new Value.Walk(21, 0.5, 20, 22));
        values.put("noise", new Value.Uniform(10, 20));
        values.put("city", new Value.Column(List.of("Rome", "Oslo"), false));
        values.put("row", new Value.Column(List.of("1", "-2", "3.5"), true));
        return values;
    }

    private static PayloadTemplate.Parsed parse(String template) {
        return template.startsWith("hex ")
                ? PayloadTemplate.hex(template.substring(4), VALUES)
                : PayloadTemplate.text(template, VALUES);
    }

    private static Payload payload(String template) {
        return ((PayloadTemplate.Parsed.Understood) parse(template)).payload();
    }

    /** The payloads of the first messages of a module. */
    private static List<Octets> rendered(String template, int number, int messages) {
        Step step = Step.of(new Trigger.Every(1, 0, true), new Action.Send(Town.DATA, ANY, 0));
        Behaviour behaviour = Behaviour.of("test", Town.OBJECTS, List.of(step)).with(VALUES);
        long[] cells = Agenda.of(behaviour);
        List<Octets> all = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            all.add(payload(template).render(new Material(behaviour, cells, 9, number, 0)));
            Agenda.sent(behaviour, cells, 0);
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m={n:07} c={count} | m=0000007 c=2",
                "{{n}} {n} | {n} 7",
                "{{\"v\":{litres:.1}}} | {\"v\":105.0}",
                "{litres*10:06.0} | 001050",
                "{city} {row} | Oslo 1",
                "{imei} | 867724030023623",
            })
    void textHasItsFields(String template, String text) {
        assertThat(rendered(template, 7, 3).get(2).toLatin1()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hex {n} {count} FF | 000000070002FF",
                "hex {n:u16le}{n:u8} | 070007",
                "hex {litres*10:u16} {litres*10:i32le} | 041A1A040000",
                "hex {row:i8} {row*2:i16le} {row:i16} | 0102000001",
                "hex {litres:f32} | 42D20000",
                "hex {litres:f32le} | 0000D242",
            })
    void hexHasItsLayout(String template, String hex) {
        assertThat(rendered(template, 7, 3).get(2).toHex()).isEqualTo(hex);
    }

    @Test
    void negativeNumbersAreTwosComplement() {
        assertThat(rendered("hex {row:i8} {row:i16le} {row:i32}", 0, 2).get(1).toHex())
                .isEqualTo("FEFEFFFFFFFFFE");
    }

    @Test
    void chanceStaysWithinItsBounds() {
        List<Double> walk = rendered("{temperature:.4}", 7, 500).stream()
                .map(it -> Double.parseDouble(it.toLatin1()))
                .toList();
        assertThat(walk).allMatch(it -> it >= 20 && it <= 22);
        assertThat(walk.stream().distinct().count()).isGreaterThan(100);
        for (int i = 1; i < walk.size(); i++) {
            assertThat(Math.abs(walk.get(i) - walk.get(i - 1))).isLessThanOrEqualTo(0.5001);
        }
        assertThat(rendered("{noise:.3}", 7, 500))
                .map(it -> Double.parseDouble(it.toLatin1()))
                .allMatch(it -> it >= 10 && it <= 20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{temprature} | there is no value \"temprature\"; did you mean temperature?",
                "{n:x} | {n} takes a width such as 07 or decimals such as .1; a text takes none.",
                "{city:.1} | {city} takes a width such as 07 or decimals such as .1; a text takes none.",
                "a{b | a field is {name}, {name:form} or {name*scale:form}; a brace alone is written twice.",
                "hex {litres} | {litres} takes u8, u16, u32, i8, i16, i32 or f32, with le or be, and is a number.",
                "hex {city:u8} | {city} takes u8, u16, u32, i8, i16, i32 or f32, with le or be, and is a number.",
                "hex 0G | hex takes pairs of hex digits and fields, not \"0G\".",
                "'' | a payload has at least 1 octet.",
            })
    void aMistakeIsSaid(String template, String why) {
        assertThat(parse(template)).isEqualTo(new PayloadTemplate.Parsed.NotUnderstood(why));
    }

    @Test
    void aPayloadThatCouldBeTooLongIsRefused() {
        String text = "x".repeat(505) + "{n}";

        assertThat(parse(text).toString()).contains("a payload has at most 512 octets; this one can have 51");
        assertThat(parse("x".repeat(512))).isInstanceOf(PayloadTemplate.Parsed.Understood.class);
    }
}
