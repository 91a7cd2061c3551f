package dev.fauxband.app.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of many kinds send to the control door, by mistake or by habit. */
@Timeout(60)
final class RequestsIT {
    private static final String AT = "/v1/modules/m1/at";
    private static final String RESET = "/v1/modules/m1/actions/reset";

    private ControlBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new ControlBench();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        HttpRequest.Builder request = bench.request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        return bench.send(type.isEmpty() ? request : request.header("Content-Type", type));
    }

    @Test
    void aBodyBeyondTheBoundsOfTheReaderIsTheClientsMistake() throws Exception {
        for (String body : List.of(
                "[".repeat(2_000),
                "1".repeat(2_000),
                "{\"line\":" + "9".repeat(2_000) + "}",
                "{\"line\":\"AT\",\"line\":\"AT\"}",
                "{} {}",
                "\u0000",
                "nul")) {
            HttpResponse<String> answer = post(AT, "application/json", body);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(ControlBench.json(answer).path("error").asText())
                    .endsWith("; write {\"line\": \"...\"}.")
                    .doesNotContain("Constraints");
        }
    }

    @Test
    void whatCannotBeMeantIsTheClientsMistakeToo() throws Exception {
        for (String body :
                List.of("{\"line\":1e999999999}", "{\"line\":null}", "null", "{\"" + "a".repeat(60_000) + "\":1}")) {
            assertThat(post(AT, "application/json", body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void anActionThatTakesNothingNeedsNoBodyAndNoMediaType() throws Exception {
        assertThat(post(RESET, "", "").statusCode()).isEqualTo(200);
        assertThat(post(RESET, "application/x-www-form-urlencoded", "").statusCode())
                .isEqualTo(200);
        assertThat(bench.send(bench.request(RESET).POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(AT, "", "").body()).contains("the field \\\"line\\\" is missing; write");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "application/json; charset=utf-8",
                "application/x-www-form-urlencoded",
                "text/json",
                "application/problem+json"
            })
    void jsonIsReadWhateverCurlCallsIt(String type) throws Exception {
        HttpResponse<String> answer = post(AT, type, "{\"line\":\"AT\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        HttpResponse<String> form = post(AT, type, "line=AT");
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).contains("the body is no JSON: ", "; write {\\\"line\\\": \\\"...\\\"}.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xml", "text/plain", "multipart/form-data; boundary=x"})
    void whatIsSaidToBeSomethingElseIsNotRead(String type) throws Exception {
        HttpResponse<String> answer = post(AT, type, "{\"line\":\"AT\"}");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("send the body as JSON, with \\\"Content-Type: application/json\\\".");
    }

    @Test
    void theDescriptionTellsWhichBodiesMayBeLeftOut() throws Exception {
        JsonNode paths = ControlBench.json(bench.get("/openapi.json")).path("paths");
        JsonNode reset = paths.path("/v1/modules/{name}/actions/reset").at("/post/requestBody");
        JsonNode at = paths.path("/v1/modules/{name}/at").at("/post/requestBody");

        assertThat(reset.path("required").asBoolean(true)).isFalse();
        assertThat(at.path("required").asBoolean()).isTrue();
        assertThat(at.path("description").asText()).contains("application/x-www-form-urlencoded");
    }

    @ParameterizedTest
    @CsvSource({"/v1/modules,200", "/openapi.json,200", "/v1/events,200", "/v1/nothing,404", "/v1/modules/m1/at,405"})
    void headAnswersAsGetWithoutABodyAndWithoutAWordInTheLog(String path, int status) throws Exception {
        List<String> logged = new ArrayList<>();
        Logger logger = Logger.getLogger("com.sun.net.httpserver");
        Handler handler = collecting(logged);
        logger.addHandler(handler);
        try {
            HttpResponse<String> answer = bench.send(bench.request(path).method("HEAD", noBody()));

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).isEmpty();
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(logged).isEmpty();
    }

    private static HttpRequest.BodyPublisher noBody() {
        return HttpRequest.BodyPublishers.noBody();
    }

    private static Handler collecting(List<String> logged) {
        return new Handler() {
            @Override
            public synchronized void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/events", "/v1/platform/events", "/v1/modules/m1/line"})
    void whoHasGoneMakesRoomForWhoComes(String path) throws Exception {
        for (int i = 0; i < EventHub.LISTENERS_MAX; i++) {
            listenAndGo(path);
        }

        assertThat(bench.open(path).statusCode()).isEqualTo(200);
    }

    /** As a browser's tab that is closed. */
    private void listenAndGo(String path) throws IOException {
        int port = URI.create(bench.url()).getPort();
        try (Socket socket = new Socket("127.0.0.1", port);
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer "
                                    + ControlBench.TOKEN + "\r\n\r\n")
                            .getBytes(ISO_8859_1));
            assertThat(in.lines().anyMatch(": listening"::equals)).isTrue();
        }
    }
}
