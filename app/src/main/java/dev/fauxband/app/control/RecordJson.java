package dev.fauxband.app.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Writes public records as JSON: a part is a field of the same name, an empty {@code Optional} is left out. */
public final class RecordJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Of the few records that there are; to ask the class each time costs more than to write the object. */
    private static final Map<Class<?>, List<Part>> PARTS = new ConcurrentHashMap<>();

    private RecordJson() {}

    /** A component and how it is read. */
    private record Part(String name, Method accessor) {}

    /** The record as an object. */
    public static ObjectNode of(Record value) {
        ObjectNode object = JSON.objectNode();
        for (Part part : PARTS.computeIfAbsent(value.getClass(), RecordJson::parts)) {
            Object given = given(value, part.accessor());
            if (given instanceof Optional<?> maybe) {
                maybe.ifPresent(present -> object.set(part.name(), node(present)));
            } else {
                object.set(part.name(), node(given));
            }
        }
        return object;
    }

    private static List<Part> parts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> new Part(component.getName(), component.getAccessor()))
                .toList();
    }

    private static JsonNode node(Object value) {
        if (value instanceof Record fields) {
            return of(fields);
        }
        if (value instanceof List<?> items) {
            ArrayNode array = JSON.arrayNode();
            items.forEach(item -> array.add(node(item)));
            return array;
        }
        if (value instanceof JsonNode ready) {
            return ready;
        }
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof Number number) {
            return JSON.numberNode(number.longValue());
        }
        return JSON.textNode(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    private static Object given(Record value, Method accessor) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " cannot be read", e);
        }
    }
}
