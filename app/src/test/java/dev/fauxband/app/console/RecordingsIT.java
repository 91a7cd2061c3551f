package dev.fauxband.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.control.ControlBench;
import dev.fauxband.data.Octets;
import dev.fauxband.io.capture.PcapngReader;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Recordings at the console's door: what leaves as a file and comes back. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class RecordingsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ControlBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new ControlBench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatIsShownLeavesAsACaptureAndComesBackFromIt() throws Exception {
        Iterator<String> events = bench.open("/v1/events").body().iterator();
        bench.at("AT+QLWSERV=\"10.0.0.1\",5683");
        bench.at("AT+QLWCONF=\"867724030023557\"");
        bench.at("AT+QLWOPEN=0");
        List<JsonNode> shown = new ArrayList<>();
        while (shown.isEmpty()
                || !shown.get(shown.size() - 1).path("text").asText().equals("< CONNECT OK")) {
            shown.add(data(events));
        }

        byte[] capture = postFile("/v1/capture", "application/json", ("{\"events\":" + shown + "}").getBytes(UTF_8));
        assertThat(PcapngReader.begins(Octets.copyOf(capture))).isTrue();
        JsonNode back = JSON.readTree(postFile("/v1/read", "application/octet-stream", capture));

        assertThat(wire(back.path("events"))).isEqualTo(wire(shown)).hasSizeGreaterThan(8);
    }

    /** What became of a datagram stands in the capture as a comment, and comes back as what it was. */
    @Test
    void aLossComesBackFromACapture() throws Exception {
        String sent = "{\"module\":\"m\",\"atNs\":5000000,\"kind\":\"SENT\",\"text\":\"~> \",\"octets\":\"40010001\"}";
        String lost = sent.replace("SENT", "FATE")
                .replace("~> ", "# a datagram was dropped")
                .replace("}", ",\"way\":\"UP\",\"fate\":\"LOST\"}");
        String body = "{\"beginMs\":1790000000000,\"events\":[" + sent + "," + lost + "]}";

        byte[] capture = postFile("/v1/capture", "application/json", body.getBytes(UTF_8));
        JsonNode back = JSON.readTree(postFile("/v1/read", "application/octet-stream", capture));

        assertThat(back.path("beginMs").asLong()).isEqualTo(1_790_000_000_005L);
        assertThat(back.path("events").findValuesAsText("kind")).containsExactly("SENT", "FATE");
        assertThat(back.path("events").findValuesAsText("fate")).containsExactly("LOST");
        assertThat(back.path("events").findValuesAsText("atNs")).containsExactly("0", "0");
    }

    @Test
    void whatIsNoRecordingIsRefused() throws Exception {
        for (byte[] file : List.of(new byte[500], "A letter to nobody.\n".getBytes(UTF_8), new byte[0])) {
            HttpRequest request = bench.request("/v1/read")
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("this is no recording");
        }
    }

    private byte[] postFile(String path, String type, byte[] body) throws Exception {
        HttpRequest request = bench.request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        return answer.body();
    }

    /** What went over the line and over the air. */
    private static List<String> wire(Iterable<JsonNode> events) {
        List<String> texts = new ArrayList<>();
        events.forEach(event -> {
            if (List.of("HOST", "MODULE", "SENT", "RECEIVED")
                    .contains(event.path("kind").asText())) {
                texts.add(event.path("text").asText());
            }
        });
        return texts;
    }

    @Test
    void logOfARealModuleIsReadWithItsHints() throws Exception {
        byte[] log = "RDY\r\nAT+QLWDATASEND=19,0,0,1,01,0x0100\r\r\nERROR\r\n".getBytes(UTF_8);

        JsonNode events = JSON.readTree(postFile("/v1/read", "text/plain", log)).path("events");

        assertThat(events.findValuesAsText("kind")).containsExactly("MODULE", "HOST", "MODULE", "HINT");
        HttpResponse<String> wrong = bench.post(
                "/v1/capture", "{\"events\":[{\"module\":\"m\",\"atNs\":0,\"kind\":\"SENT\",\"text\":\"~> \"}]}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("an event of kind SENT needs the field");
    }

    private static JsonNode data(Iterator<String> lines) throws IOException {
        String line = lines.next();
        while (!line.startsWith("data: ")) {
            line = lines.next();
        }
        return JSON.readTree(line.substring("data: ".length()));
    }
}
