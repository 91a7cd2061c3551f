package dev.fauxband.app.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.modem.FieldType;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The JSON Schema of one value of a key. All that {@code run} takes fits, numbers in quotation marks included; what no
 * schema can say, such as whether a file is there, is left to {@code fauxband config}.
 */
final class ValueSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PORT = "(6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[0-5]?[0-9]{1,4})";
    private static final String HOST_PORT = "(\\[[0-9A-Fa-f:.]+\\]|[^:\\[\\]]+):" + PORT;
    private static final String PAIR = "^[^=]+=.+$";
    private static final int MODULES_MAX = 256;
    private static final int IDENTITY_MAX = 999_999;
    private static final int SPEED_MAX = 1_000_000;
    private static final int[] RATES = {
        1200, 2400, 4800, 9600, 14_400, 19_200, 28_800, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600
    };

    private ValueSchema() {}

    static ObjectNode of(ConfigKey key) {
        return switch (key.name()) {
            case "modules" -> whole(1, MODULES_MAX, "^\\+?[0-9]+$");
            case "identity" -> whole(0, IDENTITY_MAX, "^[0-9]{1,6}$");
            case "seed" -> whole(Long.MIN_VALUE, Long.MAX_VALUE, "^[+-]?[0-9]{1,19}$");
            case "baud" -> rates();
            case "speed" -> types("string", "number").put("exclusiveMinimum", 0).put("maximum", SPEED_MAX);
            case "platform" -> anyCase(List.of("leshan", "sim"));
            case "net" -> words(List.of("all", "loopback"));
            case "profile" -> profile();
            case "set" -> pattern("^(" + String.join("|", fields()) + ")=");
            case "redirect" -> pattern(PAIR);
            case "tcp", "rfc2217" -> pattern("^" + HOST_PORT + "\\+?$");
            case "control", "console" -> pattern("^" + HOST_PORT + "$");
            case "control-token", "console-token" ->
                types("string", "number").put("pattern", "^[A-Za-z0-9._~+/=-]{1,256}$");
            case "bind", "psk", "air", "fault", "lines", "uart" -> types("string");
            default -> types("string", "number");
        };
    }

    /** What a key takes that has keys of its own. */
    static ObjectNode pairs(ConfigKey key) {
        ObjectNode pairs = JSON.objectNode().put("type", "object");
        if (!key.name().equals("set")) {
            pairs.set("additionalProperties", types("string"));
            return pairs;
        }
        ObjectNode properties = pairs.put("additionalProperties", false).putObject("properties");
        for (ProfileField field : ProfileField.values()) {
            properties.set(field.key(), of(field.type()).put("description", field.meaning() + "."));
        }
        return pairs;
    }

    private static ObjectNode of(FieldType type) {
        if (type instanceof FieldType.Duration) {
            return pattern("^[0-9]{1,12}(\\.[0-9]{1,6})?(ns|us|ms|s|m|h|d|y)$");
        }
        if (type instanceof FieldType.WholeNumber number) {
            return whole(number.min(), number.max(), "^[0-9]{1,9}$");
        }
        if (type instanceof FieldType.Factor factor) {
            return types("string", "number")
                    .put("minimum", factor.min())
                    .put("maximum", factor.max())
                    .put("pattern", "^[0-9]{1,6}(\\.[0-9]{1,6})?$");
        }
        if (type instanceof FieldType.Percent) {
            return pattern("^[0-9]{1,3}(\\.[0-9]{1,6})?%$");
        }
        if (type instanceof FieldType.Choice choice) {
            return anyCase(choice.words());
        }
        if (type instanceof FieldType.Written written) {
            return types("string", "number").put("pattern", "^" + written.pattern() + "$");
        }
        FieldType.Text text = (FieldType.Text) type;
        return types("string", "number", "boolean")
                .put("minLength", text.lengthMin())
                .put("maxLength", text.lengthMax());
    }

    private static List<String> fields() {
        return Arrays.stream(ProfileField.values()).map(ProfileField::key).toList();
    }

    private static ObjectNode profile() {
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf")
                .add(words(ModemProfile.ALL.stream().map(ModemProfile::name).toList()))
                .add(pattern("\\.ya?ml$|/"));
        return either;
    }

    private static ObjectNode rates() {
        ObjectNode rates = JSON.objectNode();
        ArrayNode all = rates.putArray("enum");
        Arrays.stream(RATES).forEach(all::add);
        Arrays.stream(RATES).mapToObj(String::valueOf).forEach(all::add);
        return rates;
    }

    private static ObjectNode whole(long min, long max, String quoted) {
        return types("integer", "string")
                .put("minimum", min)
                .put("maximum", max)
                .put("pattern", quoted);
    }

    private static ObjectNode pattern(String pattern) {
        return types("string").put("pattern", pattern);
    }

    private static ObjectNode words(List<String> words) {
        ObjectNode node = JSON.objectNode();
        words.forEach(node.putArray("enum")::add);
        return node;
    }

    /** An editor offers the words as they are written; any case is taken. */
    private static ObjectNode anyCase(List<String> words) {
        String pattern = words.stream().map(ValueSchema::anyCase).collect(Collectors.joining("|", "^(", ")$"));
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(words(words)).add(pattern(pattern));
        return either;
    }

    private static String anyCase(String word) {
        return word.chars()
                .mapToObj(Character::toString)
                .map(one -> one.toLowerCase(Locale.ROOT).equals(one.toUpperCase(Locale.ROOT))
                        ? one
                        : "[" + one.toLowerCase(Locale.ROOT) + one.toUpperCase(Locale.ROOT) + "]")
                .collect(Collectors.joining());
    }

    static ObjectNode types(String... names) {
        ObjectNode node = JSON.objectNode();
        if (names.length == 1) {
            return node.put("type", names[0]);
        }
        ArrayNode types = node.putArray("type");
        for (String name : names) {
            types.add(name);
        }
        return node;
    }
}
