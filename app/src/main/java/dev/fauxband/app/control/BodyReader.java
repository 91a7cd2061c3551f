package dev.fauxband.app.control;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.data.NearestWord;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the JSON body of a request into the record that its operation declares, or says what is wrong with it. */
final class BodyReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int SHOWN_MAX = 60;

    /** The names that the reader gives to its own bounds. */
    private static final Pattern INNER = Pattern.compile(", from `[^`]*`");

    private BodyReader() {}

    static Record read(String text, Class<? extends Record> type) throws Refusal {
        return read(parse(text, type.getRecordComponents()), type);
    }

    private static Record read(JsonNode body, Class<? extends Record> type) throws Refusal {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        if (!body.isObject()) {
            throw wrong("the body must be a JSON object such as " + example(components) + ".");
        }
        for (Iterator<String> fields = body.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            if (!names.contains(field)) {
                String known = names.isEmpty() ? "it takes none." : "there are " + String.join(", ", names) + ".";
                throw wrong("the body has no field \"" + field + "\"; "
                        + Mistake.mend(NearestWord.to(field, names), known));
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(body, components[i], components);
        }
        return make(type, components, values);
    }

    private static JsonNode parse(String text, RecordComponent[] components) throws Refusal {
        try {
            return JSON.readTree(text.isBlank() ? "{}" : text);
        } catch (JsonProcessingException e) {
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            throw wrong("the body is no JSON: " + INNER.matcher(why).replaceAll("")
                    + place(Optional.ofNullable(e.getLocation())) + "; write " + example(components) + ".");
        }
    }

    /** What is too deep or too long for the reader has no place. */
    private static String place(Optional<JsonLocation> location) {
        return location.map(at -> " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                .orElse("");
    }

    private static Object value(JsonNode body, RecordComponent component, RecordComponent[] all) throws Refusal {
        String name = component.getName();
        boolean optional = component.getType() == Optional.class;
        Class<?> type = optional
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        JsonNode field = body.get(name);
        if (field == null || field.isNull()) {
            if (optional) {
                return Optional.empty();
            }
            throw wrong("the field \"" + name + "\" is missing; write " + example(all) + ".");
        }
        Object value = type == List.class ? list(field, component) : single(field, name, type);
        return optional ? Optional.of(value) : value;
    }

    /** A list of records. */
    private static Object list(JsonNode field, RecordComponent component) throws Refusal {
        if (!field.isArray()) {
            throw wrong("the field \"" + component.getName() + "\" takes a list, not " + shown(field) + ".");
        }
        Class<? extends Record> item = ((Class<?>)
                        ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0])
                .asSubclass(Record.class);
        List<Record> items = new ArrayList<>(field.size());
        for (JsonNode node : field) {
            items.add(read(node, item));
        }
        return items;
    }

    private static Object single(JsonNode field, String name, Class<?> type) throws Refusal {
        if (type == String.class && field.isTextual()) {
            return field.textValue();
        }
        if ((type == int.class || type == Integer.class) && field.canConvertToInt() && field.isIntegralNumber()) {
            return field.intValue();
        }
        if ((type == long.class || type == Long.class) && field.canConvertToLong() && field.isIntegralNumber()) {
            return field.longValue();
        }
        if (type.isEnum() && field.isTextual()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(field.textValue())) {
                    return constant;
                }
            }
        }
        throw wrong("the field \"" + name + "\" takes " + word(type) + ", not " + shown(field) + ".");
    }

    /** The beginning of a value, which may be as long as a file. */
    private static String shown(JsonNode field) {
        String text = field.toString();
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "...";
    }

    private static String word(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        return type == String.class ? "a string" : "a whole number";
    }

    private static String example(RecordComponent[] components) {
        return Arrays.stream(components)
                .filter(component -> component.getType() != Optional.class)
                .map(component -> "\"" + component.getName() + "\": " + example(component.getType()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String example(Class<?> type) {
        if (type == List.class) {
            return "[...]";
        }
        return type == String.class ? "\"...\"" : "1";
    }

    private static Record make(Class<? extends Record> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static Refusal wrong(String sentence) {
        return new Refusal(Refusal.BAD_REQUEST, sentence);
    }
}
