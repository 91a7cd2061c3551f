package dev.fauxband.app.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.io.view.Meaning;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes records as JSON Schema 2020-12, as {@link RecordJson} writes them. */
final class RecordSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode schemas;
    private final Map<String, Class<?>> described = new HashMap<>();

    /** Collects what it describes in {@code schemas}, by simple name. */
    RecordSchema(ObjectNode schemas) {
        this.schemas = schemas;
    }

    /** A reference to the schema of this record. */
    ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        Class<?> before = described.putIfAbsent(name, type);
        if (before != null && before != type) {
            throw new IllegalStateException(type + " and " + before + " would have one schema");
        }
        if (before == null) {
            // A place is kept first, so that a record within itself ends.
            ObjectNode schema = schemas.putObject(name);
            describe(type, schema);
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private void describe(Class<?> type, ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = property(component.getGenericType());
            Meaning meaning = component.getAnnotation(Meaning.class);
            if (meaning != null) {
                property.put("description", meaning.value() + ".");
            }
            properties.set(component.getName(), property);
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        schema.put("additionalProperties", false);
    }

    private ObjectNode property(Type type) {
        if (type instanceof ParameterizedType generic) {
            ObjectNode inner = property(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == Optional.class) {
                return inner;
            }
            if (generic.getRawType() != List.class) {
                throw new IllegalStateException("no schema for " + type);
            }
            ObjectNode array = JSON.objectNode().put("type", "array");
            array.set("items", inner);
            return array;
        }
        return property((Class<?>) type);
    }

    private ObjectNode property(Class<?> type) {
        if (type.isRecord()) {
            return reference(type);
        }
        if (type.isEnum()) {
            ObjectNode words = JSON.objectNode().put("type", "string");
            ArrayNode all = words.putArray("enum");
            Arrays.stream(type.getEnumConstants()).forEach(constant -> all.add(((Enum<?>) constant).name()));
            return words;
        }
        if (type == ObjectNode.class) {
            return JSON.objectNode().put("type", "object");
        }
        if (type == boolean.class || type == Boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        return JSON.objectNode().put("type", type == String.class ? "string" : "integer");
    }
}
