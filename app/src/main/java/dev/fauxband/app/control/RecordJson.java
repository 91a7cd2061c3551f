package dev.fauxband.app.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/** Writes records as JSON: a part is a field of the same name, an empty {@code Optional} is left out. */
final class RecordJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordJson() {}

    static ObjectNode of(Record value) {
        ObjectNode object = JSON.objectNode();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = part(value, component);
            if (part instanceof Optional<?> maybe) {
                maybe.ifPresent(present -> object.set(component.getName(), node(present)));
            } else {
                object.set(component.getName(), node(part));
            }
        }
        return object;
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
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof Number number) {
            return JSON.numberNode(number.longValue());
        }
        return JSON.textNode(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    private static Object part(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
