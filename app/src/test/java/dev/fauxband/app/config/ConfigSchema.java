package dev.fauxband.app.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.app.run.RunCommand;
import java.util.List;
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
            ObjectNode property = property(key);
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

    private static ObjectNode property(ConfigKey key) {
        return switch (key.kind()) {
            case FLAG -> ValueSchema.types("boolean");
            case SWITCH -> either(ValueSchema.types("boolean"), ValueSchema.of(key));
            case VALUE -> ValueSchema.of(key);
            case LIST -> either(ValueSchema.of(key), list(key));
            case PAIRS -> either(ValueSchema.of(key), list(key), ValueSchema.pairs(key));
        };
    }

    private static ObjectNode list(ConfigKey key) {
        ObjectNode array = ValueSchema.types("array");
        array.set("items", ValueSchema.of(key));
        return array;
    }

    private static ObjectNode either(ObjectNode... schemas) {
        ObjectNode node = JSON.objectNode();
        node.putArray("anyOf").addAll(List.of(schemas));
        return node;
    }
}
