package dev.fauxband.app.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.app.run.RunCommand;
import picocli.CommandLine;

/** The JSON Schema of fauxband.yaml, from the options of run. */
final class ConfigSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ConfigSchema() {}

    static ObjectNode schema() {
        ObjectNode schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "fauxband.yaml")
                .put("$comment", "Generated: mvn verify -Ddocs=write rewrites this file.")
                .put("type", "object")
                .put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        CommandLine run = new CommandLine(new RunCommand());
        for (ConfigKey key : ConfigKey.all(run.getCommandSpec())) {
            ObjectNode property = property(key.kind());
            property.put("description", description(key));
            properties.set(key.name(), property);
        }
        return schema;
    }

    private static String description(ConfigKey key) {
        String form =
                key.kind() == ConfigKey.Kind.FLAG ? "" : " " + key.option().paramLabel();
        String text = String.join(" ", key.option().description()).replace("${COMPLETION-CANDIDATES}", "a name");
        return key.flag() + form + ". " + text;
    }

    private static ObjectNode property(ConfigKey.Kind kind) {
        return switch (kind) {
            case FLAG -> JSON.objectNode().put("type", "boolean");
            case SWITCH -> types("boolean", "string");
            case VALUE -> types("string", "number");
            case LIST -> list(JSON.objectNode());
            case PAIRS -> {
                ObjectNode node = JSON.objectNode();
                ObjectNode pairs = JSON.objectNode().put("type", "object");
                pairs.set("additionalProperties", types("string", "number", "boolean"));
                node = list(node);
                ((ArrayNode) node.get("anyOf")).add(pairs);
                yield node;
            }
        };
    }

    private static ObjectNode list(ObjectNode node) {
        ObjectNode array = JSON.objectNode().put("type", "array");
        array.set("items", types("string", "number"));
        node.putArray("anyOf").add(types("string", "number")).add(array);
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
