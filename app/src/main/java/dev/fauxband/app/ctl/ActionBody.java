package dev.fauxband.app.ctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The body of an action, from words of the command line: in the order that the door's description has, or named. */
public final class ActionBody {
    private static final String PREFIX = "/v1/modules/{name}/actions/";

    /** What an action takes that changes a field. */
    private static final List<String> CHANGE = List.of("field", "value");

    private final String action;
    private final JsonNode properties;
    private final List<String> fields = new ArrayList<>();
    private final List<String> required = new ArrayList<>();

    private ActionBody(String action, JsonNode schema) {
        this.action = action;
        this.properties = schema.path("properties");
        schema.path("required").forEach(field -> required.add(field.asText()));
        properties.fieldNames().forEachRemaining(fields::add);
    }

    /** Reads the words as the description of the door wants them. */
    public static ObjectNode of(JsonNode description, String action, List<String> words) throws UsageException {
        List<String> known = new ArrayList<>();
        description.path("paths").fieldNames().forEachRemaining(path -> {
            if (path.startsWith(PREFIX)) {
                known.add(path.substring(PREFIX.length()));
            }
        });
        if (!known.contains(action)) {
            throw new UsageException("there is no action \"" + action + "\"; "
                    + Mistake.mend(NearestWord.to(action, known), "there are " + String.join(", ", known) + "."));
        }
        String reference = description
                .path("paths")
                .path(PREFIX + action)
                .at("/post/requestBody/content/application~1json/schema/$ref")
                .asText();
        return new ActionBody(action, description.at(reference.substring(1))).read(words);
    }

    private ObjectNode read(List<String> words) throws UsageException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (fields.equals(CHANGE) && words.size() == 1 && change(body, words.get(0))) {
            return body;
        }
        if (fields.size() == 1 && !words.isEmpty() && !words.get(0).startsWith(fields.get(0) + "=")) {
            // All that it takes is one text: its words need no quotation marks.
            put(body, fields.get(0), String.join(" ", words));
            return body;
        }
        int next = 0;
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0 && fields.contains(word.substring(0, equals))) {
                put(body, word.substring(0, equals), word.substring(equals + 1));
            } else if (next < fields.size()) {
                put(body, fields.get(next++), word);
            } else {
                throw new UsageException("\"" + word + "\" is one word too many; " + action + " takes "
                        + (fields.isEmpty() ? "none." : String.join(" ", fields) + "."));
            }
        }
        for (String field : required) {
            if (!body.has(field)) {
                throw new UsageException(
                        action + " takes " + String.join(" ", fields) + "; write fauxband ctl do MODULE " + action + " "
                                + String.join(" ", fields).toUpperCase(Locale.ROOT) + ".");
            }
        }
        return body;
    }

    /** A field and its value in one word, as {@code --set} and scripts take them. */
    private static boolean change(ObjectNode body, String word) {
        int equals = word.indexOf('=');
        if (equals <= 0 || CHANGE.contains(word.substring(0, equals))) {
            return false;
        }
        body.put(CHANGE.get(0), word.substring(0, equals));
        body.put(CHANGE.get(1), word.substring(equals + 1));
        return true;
    }

    private void put(ObjectNode body, String field, String word) throws UsageException {
        if (!properties.path(field).path("type").asText().equals("integer")) {
            body.put(field, word);
            return;
        }
        try {
            body.put(field, Integer.parseInt(word));
        } catch (NumberFormatException e) {
            throw new UsageException(field + " takes a whole number, not \"" + word + "\".");
        }
    }
}
