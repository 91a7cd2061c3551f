package dev.fauxband.sim.behaviour;

import dev.fauxband.data.NearestWord;
import dev.fauxband.data.Octets;
import dev.fauxband.sim.behaviour.Payload.Piece;
import dev.fauxband.sim.behaviour.Payload.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads payloads: text with fields, {@code m={n:07} c={count} t={temperature:.1}}, or hex digits with fields, {@code
 * {n:u32} {count:u16} {temperature*10:i16le} 00FF}. A brace that begins no field is written twice.
 */
public final class PayloadTemplate {
    private static final Pattern FIELD = Pattern.compile(
            "\\{(?<name>[a-zA-Z_][a-zA-Z0-9_-]*)(\\*(?<scale>[0-9]{1,9}(\\.[0-9]{1,9})?))?(:(?<form>[^{}]*))?}");
    private static final Pattern ZEROS = Pattern.compile("0?([0-9]{1,2})?(\\.([0-9]))?");
    private static final String BRACES =
            "a field is {name}, {name:form} or {name*scale:form}; a brace alone is written twice.";
    private static final int WHOLE_DIGITS_MAX = 10;
    private static final int IMEI_DIGITS = 15;

    private final boolean hex;
    private final Values values;
    private final List<Piece> pieces = new ArrayList<>();
    private int octetsMax;

    private PayloadTemplate(boolean hex, Values values) {
        this.hex = hex;
        this.values = values;
    }

    /** What came of reading. */
    public sealed interface Parsed {
        /** A payload. */
        record Understood(Payload payload) implements Parsed {}

        /** What is wrong, in one sentence. */
        record NotUnderstood(String why) implements Parsed {}
    }

    /** The names that need no value of the user's. */
    public static List<String> ownNames() {
        return List.of("n", "count", "imei");
    }

    public static Parsed text(String template, Values values) {
        return new PayloadTemplate(false, values).read(template);
    }

    public static Parsed hex(String template, Values values) {
        return new PayloadTemplate(true, values).read(template);
    }

    private Parsed read(String template) {
        StringBuilder literal = new StringBuilder();
        Matcher field = FIELD.matcher(template);
        int at = 0;
        while (at < template.length()) {
            Optional<String> wrong = Optional.empty();
            if (template.startsWith("{{", at) || template.startsWith("}}", at)) {
                literal.append(template.charAt(at));
                at += 2;
            } else if (field.find(at) && field.start() == at) {
                wrong = literal(literal.toString()).or(() -> field(field));
                literal.setLength(0);
                at = field.end();
            } else if (template.charAt(at) == '{' || template.charAt(at) == '}') {
                wrong = Optional.of(BRACES);
            } else {
                literal.append(template.charAt(at));
                at++;
            }
            if (wrong.isPresent()) {
                return new Parsed.NotUnderstood(wrong.get());
            }
        }
        Optional<String> wrong = literal(literal.toString()).or(this::lengthFault);
        return wrong.isPresent()
                ? new Parsed.NotUnderstood(wrong.get())
                : new Parsed.Understood(new Payload(pieces, octetsMax));
    }

    private Optional<String> lengthFault() {
        if (pieces.isEmpty()) {
            return Optional.of("a payload has at least 1 octet.");
        }
        return octetsMax > Payload.OCTETS_MAX
                ? Optional.of(
                        "a payload has at most " + Payload.OCTETS_MAX + " octets; this one can have " + octetsMax + ".")
                : Optional.empty();
    }

    private Optional<String> literal(String text) {
        Optional<Octets> octets = hex ? Octets.hex(text.replaceAll("\\s", "")) : Optional.of(Octets.utf8(text));
        if (octets.isEmpty()) {
            return Optional.of("hex takes pairs of hex digits and fields, not \"" + text.strip() + "\".");
        }
        if (!octets.get().isEmpty()) {
            pieces.add(new Piece.Literal(octets.get()));
            octetsMax += octets.get().size();
        }
        return Optional.empty();
    }

    private Optional<String> field(Matcher field) {
        String name = String.valueOf(field.group("name"));
        Optional<Source> source = source(name);
        if (source.isEmpty()) {
            List<String> known =
                    Stream.concat(ownNames().stream(), values.names().stream()).toList();
            return Optional.of("there is no value \"" + name + "\"; "
                    + NearestWord.to(name, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("there are " + String.join(", ", known) + "."));
        }
        String scale = field.group("scale");
        String form = Optional.ofNullable(field.group("form")).orElse("");
        double factor = scale == null ? 1 : Double.parseDouble(scale);
        Optional<FieldForm> read = hex ? binary(source.get(), form) : decimal(source.get(), form, scale != null);
        if (read.isEmpty()) {
            return Optional.of(
                    hex
                            ? "{" + name + "} takes u8, u16, u32, i8, i16, i32 or f32, with le or be, and is a number."
                            : "{" + name + "} takes a width such as 07 or decimals such as .1; a text takes none.");
        }
        pieces.add(new Piece.Field(source.get(), factor, read.get()));
        octetsMax += lengthMax(source.get(), factor, read.get());
        return Optional.empty();
    }

    private Optional<Source> source(String name) {
        return switch (name) {
            case "n" -> Optional.of(new Source.ModuleNumber());
            case "count" -> Optional.of(new Source.Count());
            case "imei" -> Optional.of(new Source.Imei());
            default -> {
                int index = values.names().indexOf(name);
                yield index < 0 ? Optional.empty() : Optional.of(new Source.Named(index));
            }
        };
    }

    private Optional<FieldForm> binary(Source source, String form) {
        String usual = source instanceof Source.ModuleNumber ? "u32" : source instanceof Source.Count ? "u16" : "";
        return numeric(source) ? FieldForm.Binary.parse(form.isEmpty() ? usual : form) : Optional.empty();
    }

    private Optional<FieldForm> decimal(Source source, String form, boolean scaled) {
        boolean bare = form.isEmpty() && !scaled;
        if (bare && (source instanceof Source.Imei || column(source).isPresent())) {
            return Optional.of(new FieldForm.AsIs());
        }
        Matcher digits = ZEROS.matcher(form);
        if (!numeric(source) || !digits.matches()) {
            return Optional.empty();
        }
        return Optional.of(new FieldForm.Decimal(number(digits.group(1)), number(digits.group(3))));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private Optional<Value.Column> column(Source source) {
        return source instanceof Source.Named named && values.value(named.index()) instanceof Value.Column column
                ? Optional.of(column)
                : Optional.empty();
    }

    private boolean numeric(Source source) {
        return !(source instanceof Source.Imei)
                && column(source)
                        .map(it -> it.cells().stream().allMatch(cell -> cell.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")))
                        .orElse(true);
    }

    private int lengthMax(Source source, double factor, FieldForm form) {
        if (form instanceof FieldForm.Binary binary) {
            return binary.octets();
        }
        if (form instanceof FieldForm.Decimal decimal) {
            return Math.max(decimal.width() + 1, widest(source, factor, decimal));
        }
        return column(source).stream()
                .flatMap(column -> column.cells().stream())
                .mapToInt(cell -> Octets.utf8(cell).size())
                .max()
                .orElse(IMEI_DIGITS);
    }

    private int widest(Source source, double factor, FieldForm.Decimal form) {
        Stream<Double> ends = Stream.of(1e10);
        if (source instanceof Source.Named named) {
            Value value = values.value(named.index());
            if (value instanceof Value.Walk walk) {
                ends = Stream.of(walk.min(), walk.max());
            } else if (value instanceof Value.Uniform uniform) {
                ends = Stream.of(uniform.min(), uniform.max());
            } else if (value instanceof Value.Column column) {
                ends = column.cells().stream().map(cell -> new BigDecimal(cell).doubleValue());
            }
        }
        return ends.mapToInt(end -> form.text(end * factor).length()).max().orElse(WHOLE_DIGITS_MAX);
    }
}
