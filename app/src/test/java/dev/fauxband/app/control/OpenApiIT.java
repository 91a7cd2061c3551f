package dev.fauxband.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The description against the running server: each operation is called, each answer checked with its schema. */
@Timeout(60)
final class OpenApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("at", "{\"line\":\"AT+CGSN=1\"}"),
            Map.entry("drop", "{\"direction\":\"up\",\"count\":0}"),
            Map.entry("duplicate", "{\"direction\":\"down\",\"count\":0}"),
            Map.entry("coverage", "{\"level\":\"ce1\"}"),
            Map.entry("signal", "{\"rsrp\":-100,\"snr\":3}"),
            Map.entry("sim", "{\"state\":\"ready\"}"),
            Map.entry("air", "{\"settings\":\"ce0,loss=0%\"}"),
            Map.entry("fault", "{\"words\":\"loss 0% up\"}"),
            Map.entry("clock", "{\"time\":\"2026-11-25T12:00:00+08:00\"}"),
            Map.entry("urc", "{\"text\":\"+QIND: 1\"}"),
            Map.entry("decode", "{\"octets\":\"40011234B131\"}"),
            Map.entry("capture", "{\"events\":[{\"module\":\"m1\",\"atNs\":1,\"kind\":\"HOST\",\"text\":\"> AT\"}]}"),
            Map.entry("read", "> AT\n< OK\n"),
            Map.entry("perform", "{\"words\":\"list\"}"),
            Map.entry("set", "{\"field\":\"ackTimeout\",\"value\":\"1s\"}"));

    @Test
    void everyOperationAnswersAsTheDescriptionSays() throws Exception {
        List<String> called = new ArrayList<>();
        try (ControlBench bench = new ControlBench()) {
            HttpResponse<String> response =
                    bench.send(HttpRequest.newBuilder(java.net.URI.create(bench.url() + "/openapi.json")));
            assertThat(response.statusCode()).isEqualTo(200);
            JsonNode document = ControlBench.json(response);
            assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                    called.add(method.getValue().path("operationId").asText());
                    String url = path.getKey().replace("{name}", "m1");
                    check(bench, document, method.getKey() + " " + url, method.getValue());
                }
            }
        }
        assertThat(called).doesNotHaveDuplicates().contains("modules", "trace", "at", "events");
    }

    private static void check(ControlBench bench, JsonNode document, String request, JsonNode operation)
            throws Exception {
        String path = request.split(" ", 2)[1];
        JsonNode content = operation.at("/responses/200/content");
        if (content.has("text/event-stream")) {
            String data = told(bench, operation.path("operationId").asText(), path);
            validate(document, content.at("/text~1event-stream/schema"), data, path);
            return;
        }
        String id = operation.path("operationId").asText();
        if (id.equals("type")) {
            // That of the stream beside it, which is called with it.
            return;
        }
        HttpResponse<String> response = request.startsWith("get ") ? bench.get(path) : post(bench, path, operation);
        assertThat(response.statusCode()).as(request + ": " + response.body()).isEqualTo(200);
        if (content.has("application/octet-stream")) {
            assertThat(response.headers().firstValue("Content-Type")).contains("application/octet-stream");
            return;
        }
        validate(document, content.at("/application~1json/schema"), response.body(), request);
        JsonNode error = operation.at("/responses/default/content/application~1json/schema");
        String wrong = bench.get(path + "/nothing").body();
        validate(document, error, wrong, request);
    }

    private static HttpResponse<String> post(ControlBench bench, String path, JsonNode operation) throws Exception {
        String body = BODIES.getOrDefault(operation.path("operationId").asText(), "{}");
        String type = operation.at("/requestBody/content").fieldNames().next();
        return bench.send(
                bench.request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The first thing that a stream tells, once there is something to tell. */
    private static String told(ControlBench bench, String id, String path) throws Exception {
        Iterator<String> lines = bench.open(path).body().iterator();
        assertThat(lines.next()).isEqualTo(": listening");
        if (id.equals("line")) {
            String open = data(lines);
            String body = open.replace("}", ",\"octets\":\"41540D\"}");
            assertThat(bench.post(path, body).statusCode()).as(body).isEqualTo(200);
        } else if (id.equals("platformEvents")) {
            bench.post("/v1/platform/perform", "{\"words\":\"list\"}");
        } else {
            bench.at("AT");
        }
        return data(lines);
    }

    private static String data(Iterator<String> lines) {
        String line = lines.next();
        while (!line.startsWith("data: ")) {
            line = lines.next();
        }
        return line.substring("data: ".length());
    }

    /** The schema with the components beside it, so that its references lead somewhere. */
    private static void validate(JsonNode document, JsonNode schema, String json, String what) throws Exception {
        ObjectNode whole = schema.deepCopy();
        assertThat(whole).as(what + " has a schema").isNotEmpty();
        whole.set("components", document.path("components"));
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);

        assertThat(validator.validate(JSON.readTree(json)))
                .as(what + ": " + json)
                .isEmpty();
    }
}
