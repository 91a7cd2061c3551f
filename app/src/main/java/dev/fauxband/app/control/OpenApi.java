package dev.fauxband.app.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Describes operations as an OpenAPI 3.1 document. */
final class OpenApi {
    static final String PATH = "/openapi.json";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String MEDIA_TYPE = "application/json";

    /** What no table of media types can say without promising form fields. */
    private static final String UNTYPED =
            "Read as this, too: a request that names no media type, or application/x-www-form-urlencoded as curl does.";

    private final ObjectNode schemas = JSON.objectNode();
    private final RecordSchema records = new RecordSchema(schemas);

    private OpenApi() {}

    static ObjectNode describe(List<Operation> operations, String version) {
        return new OpenApi().document(operations, version);
    }

    private ObjectNode document(List<Operation> operations, String version) {
        ObjectNode document = JSON.objectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Fauxband control door")
                .put("version", version)
                .put("description", "Look at virtual NB-IoT modules, and push them from outside.");
        ObjectNode paths = document.putObject("paths");
        for (Operation operation : operations) {
            ObjectNode path = paths.has(operation.path())
                    ? (ObjectNode) paths.get(operation.path())
                    : paths.putObject(operation.path());
            path.set(operation.method().toLowerCase(Locale.ROOT), operation(operation));
        }
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas);
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        document.putArray("security").addObject().putArray("token");
        return document;
    }

    private ObjectNode operation(Operation operation) {
        ObjectNode node = JSON.objectNode().put("operationId", operation.id()).put("summary", operation.summary());
        ArrayNode parameters = node.putArray("parameters");
        for (String segment : operation.segments()) {
            if (Operation.variable(segment)) {
                parameter(parameters, segment.substring(1, segment.length() - 1), "path", variable(segment));
            }
        }
        operation.query().forEach(query -> parameter(parameters, query.name(), "query", query.meaning()));
        operation.body().ifPresent(body -> body(node.putObject("requestBody"), body));
        ObjectNode responses = node.putObject("responses");
        success(responses.putObject("200").put("description", "Done"), operation.reply());
        content(responses.putObject("default").put("description", "Refused"), MEDIA_TYPE, ErrorBody.class);
        return node;
    }

    private void body(ObjectNode node, Class<? extends Record> body) {
        boolean needed =
                Arrays.stream(body.getRecordComponents()).anyMatch(component -> component.getType() != Optional.class);
        node.put("description", needed ? UNTYPED : "May be left out. " + UNTYPED)
                .put("required", needed);
        if (body == FileBody.class) {
            ObjectNode content = node.putObject("content");
            content.putObject("application/octet-stream");
            content.putObject("text/plain");
        } else {
            content(node, MEDIA_TYPE, body);
        }
    }

    private static String variable(String segment) {
        return segment.equals("{name}") ? "Name of the module" : "Number of the module, from 0 on";
    }

    private void success(ObjectNode response, Reply reply) {
        if (reply instanceof Reply.Json json) {
            content(response, MEDIA_TYPE, json.type());
        } else if (reply instanceof Reply.Events events) {
            content(response, "text/event-stream", events.type());
        } else if (reply instanceof Reply.File file) {
            response.put("description", file.meaning() + ".");
            response.putObject("content").putObject(file.mediaType());
        }
    }

    private static void parameter(ArrayNode parameters, String name, String in, String meaning) {
        parameters
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("required", in.equals("path"))
                .put("description", meaning + ".")
                .putObject("schema")
                .put("type", "string");
    }

    private void content(ObjectNode node, String mediaType, Class<?> type) {
        node.putObject("content").putObject(mediaType).set("schema", records.reference(type));
    }
}
