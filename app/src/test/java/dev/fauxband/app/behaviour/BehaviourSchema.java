package dev.fauxband.app.behaviour;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.app.behaviour.BehaviourKey.Section;
import dev.fauxband.modem.FieldType;

/** The JSON Schema of a behaviour file, from its keys. */
final class BehaviourSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BehaviourSchema() {}

    static ObjectNode schema() {
        ObjectNode schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "behaviour.yaml")
                .put("$comment", "Generated: mvn verify -Ddocs=write rewrites this file.");
        schema.setAll(object(Section.FILE));
        schema.putArray("required").add("objects");
        return schema;
    }

    private static ObjectNode object(Section section) {
        ObjectNode object = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        for (BehaviourKey key : section.keys()) {
            String usual = key.byDefault().isEmpty() ? "" : " Default: " + key.byDefault() + ".";
            properties.set(key.key(), property(key).put("description", key.meaning() + "." + usual));
        }
        return object;
    }

    private static ObjectNode property(BehaviourKey key) {
        return switch (key) {
            case OBJECTS -> map(array(types("integer")));
            case VALUES -> map(object(Section.VALUE));
            case STEPS -> array(object(Section.STEP));
            case ON_FAIL -> object(Section.ON_FAIL);
            case IDENTITY -> object(Section.IDENTITY);
            case SET -> map(types("string", "number", "boolean"));
            case FAULTS -> array(types("string"));
            case REOPEN -> types("boolean");
            default -> scalar(key);
        };
    }

    private static ObjectNode scalar(BehaviourKey key) {
        if (key.shape() == BehaviourKey.Shape.NUMBER) {
            return types("number");
        }
        if (key.type().orElse(null) instanceof FieldType.Choice choice) {
            ObjectNode node = JSON.objectNode();
            ArrayNode words = node.putArray("enum");
            choice.words().forEach(words::add);
            return node;
        }
        return types("string", "number");
    }

    private static ObjectNode map(ObjectNode values) {
        ObjectNode node = JSON.objectNode().put("type", "object");
        node.set("additionalProperties", values);
        return node;
    }

    private static ObjectNode array(ObjectNode items) {
        ObjectNode node = JSON.objectNode().put("type", "array");
        node.set("items", items);
        return node;
    }

    private static ObjectNode types(String... names) {
        ObjectNode node = JSON.objectNode();
        ArrayNode types = node.putArray("type");
        for (String name : names) {
            types.add(name);
        }
        return node;
    }
}
