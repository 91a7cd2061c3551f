package dev.fauxband.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The control door from outside, over real sockets. */
@Timeout(60)
final class ControlServerIT {
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
    void atLineIsAnsweredAsToAHost() throws Exception {
        JsonNode answer = bench.at("AT+CSQ");

        assertThat(answer.path("lines")).map(JsonNode::asText).containsExactly("+CSQ: 22,0", "OK");
        assertThat(answer.path("raw").asText()).isEqualTo("AT+CSQ\r\r\n+CSQ: 22,0\r\n\r\nOK\r\n");
    }

    @Test
    void deferredResultsAreEventsAndReadsShowWhatBecameOfIt() throws Exception {
        Iterator<String> events = bench.open("/v1/events?module=m1").body().iterator();
        assertThat(events.next()).isEqualTo(": listening");
        for (String line : new String[] {
            "AT+QLWSERV=\"10.0.0.1\",5683", "AT+QLWCONF=\"867724030023557\"", "AT+QLWADDOBJ=19,0,1,\"0\""
        }) {
            assertThat(bench.at(line).path("lines").path(0).asText()).isEqualTo("OK");
        }

        assertThat(bench.at("AT+QLWOPEN=1").path("lines")).map(JsonNode::asText).containsExactly("OK");
        await(events, "\"text\":\"< +QLWOBSERVE: 0,19,0,0\"");

        JsonNode registration = ControlBench.json(bench.get("/v1/modules/m1/registration"));
        assertThat(registration.path("state").asText()).isEqualTo("REGISTERED");
        assertThat(registration.path("server").asText()).isEqualTo("10.0.0.1");
        assertThat(registration.path("location").asText()).startsWith("/rd/");
        assertThat(ControlBench.json(bench.get("/v1/modules/m1/observations")).path("paths"))
                .map(JsonNode::asText)
                .containsExactly("/19/0/0");
        assertThat(bench.at("AT+QLWDATASEND=19,0,0,2,0A0B,0x0100")
                        .path("lines")
                        .path(0)
                        .asText())
                .isEqualTo("OK");
        await(events, "\"text\":\"< SEND OK\"");
        JsonNode objects = ControlBench.json(bench.get("/v1/modules/m1/objects"));
        assertThat(objects.at("/instances/0/path").asText()).isEqualTo("/19/0");
        assertThat(objects.at("/instances/0/resources/0/hex").asText()).isEqualTo("0A0B");
        assertThat(ControlBench.json(bench.get("/v1/modules/m1/buffer"))
                        .path("buffered")
                        .asBoolean())
                .isTrue();
        assertThat(ControlBench.json(bench.get("/v1/modules/m1/counters"))
                        .path("datagramsSent")
                        .asInt())
                .isGreaterThanOrEqualTo(3);
        assertThat(bench.get("/v1/modules/m1/trace").body()).contains("> AT+QLWOPEN=1", "< CONNECT OK");
    }

    @Test
    void nextDatagramsAreDroppedOnPurposeAndCounted() throws Exception {
        bench.at("AT+QLWSERV=\"10.0.0.1\",5683");
        bench.at("AT+QLWCONF=\"867724030023557\"");
        Iterator<String> events = bench.open("/v1/events").body().iterator();
        assertThat(events.next()).isEqualTo(": listening");

        assertThat(bench.post("/v1/modules/m1/actions/drop", "{\"direction\":\"up\",\"count\":1}")
                        .body())
                .contains("\"done\":\"drop\"");
        bench.at("AT+QLWOPEN=0");

        await(events, "a datagram to the platform was dropped on purpose");
        await(events, "< CONNECT OK");
        JsonNode counters = ControlBench.json(bench.get("/v1/modules/m1/counters"));
        assertThat(counters.path("datagramsDropped").asInt()).isEqualTo(1);
        assertThat(counters.path("datagramsSent").asInt()).isEqualTo(2);
        refused(
                bench.post("/v1/modules/m1/actions/drop", "{\"direction\":\"left\",\"count\":1}"),
                400,
                "takes up or down, not");
    }

    /** The test's time limit ends a wait that is in vain. */
    @Test
    void whatHappensToAModuleIsWhatTranscriptsSayInTheSameWords() throws Exception {
        String actions = "/v1/modules/m1/actions/";
        Iterator<String> events = bench.open("/v1/events?module=m1").body().iterator();
        bench.at("AT+CEREG=1");

        assertThat(bench.post(actions + "coverage", "{\"level\":\"none\"}").statusCode())
                .isEqualTo(200);
        await(events, "\"text\":\"< +CEREG: ");
        assertThat(bench.at("AT+CSQ").path("lines").path(0).asText()).isEqualTo("+CSQ: 99,99");
        assertThat(bench.post(actions + "urc", "{\"text\":\"+QIND: 1\"}").statusCode())
                .isEqualTo(200);
        await(events, "\"text\":\"< +QIND: 1\"");
        bench.post(actions + "new-ip", "{\"address\":\"10.9.8.7\"}");
        assertThat(ControlBench.json(bench.get("/v1/modules/m1")).path("ip").asText())
                .isEqualTo("10.9.8.7");
        refused(
                bench.post(actions + "coverage", "{\"level\":\"some\"}"),
                400,
                "coverage takes none|ce0|ce1|ce2, not some.");
        refused(bench.post(actions + "signal", "{\"rsrp\":5,\"snr\":3}"), 400, "signal takes RSRP SNR");
    }

    private static void await(Iterator<String> events, String part) {
        String line = events.next();
        while (!line.contains(part)) {
            line = events.next();
        }
    }

    @Test
    void noTokenAndAWrongOneAreRefusedOnReadsToo() throws Exception {
        HttpRequest.Builder bare = HttpRequest.newBuilder(URI.create(bench.url() + "/v1/modules"));
        HttpRequest.Builder wrong = HttpRequest.newBuilder(URI.create(bench.url() + "/v1/modules"))
                .header("Authorization", "Bearer " + ControlBench.TOKEN.replace('0', '1'));

        HttpResponse<String> answer = bench.send(bare);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"fauxband\"");
        assertThat(answer.body()).contains("the request has no token; send").doesNotContain(ControlBench.TOKEN);
        assertThat(bench.send(wrong).statusCode()).isEqualTo(401);
    }

    @Test
    void foreignHostOrOriginIsRefusedEvenWithTheToken() throws Exception {
        assertThat(raw("Host: evil.example:" + port())).startsWith("HTTP/1.1 403");
        assertThat(raw("Host: localhost:1")).startsWith("HTTP/1.1 403");
        assertThat(raw("Host: localhost:" + port())).startsWith("HTTP/1.1 200");
        assertThat(raw("Host: 127.0.0.1:" + port() + "\r\nOrigin: http://evil.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("Host: 127.0.0.1:" + port() + "\r\nOrigin: null")).startsWith("HTTP/1.1 403");
        assertThat(raw("Host: 127.0.0.1:" + port() + "\r\nOrigin: http://127.0.0.1:" + port()))
                .startsWith("HTTP/1.1 200");
    }

    private int port() {
        return URI.create(bench.url()).getPort();
    }

    /** An answer to a request whose header lines no client would write. */
    private String raw(String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(("GET /v1/modules HTTP/1.1\r\nConnection: close\r\nAuthorization: Bearer " + ControlBench.TOKEN
                            + "\r\n" + headers + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void mistakesAreNamedWithTheirMend() throws Exception {
        refused(bench.get("/v1/modles"), 404, "there is no path /v1/modles; GET /openapi.json lists all.");
        refused(bench.get("/v1/modules/m2"), 404, "there is no module \\\"m2\\\"; did you mean m1?");
        refused(bench.get("/v1/events?modul=m1"), 400, "did you mean module?");
        String at = "/v1/modules/m1/at";
        refused(bench.post(at, "{\"lien\":\"AT\"}"), 400, "no field \\\"lien\\\"; did you mean line?");
        refused(bench.post(at, "{}"), 400, "the field \\\"line\\\" is missing; write");
        refused(bench.post(at, "{\"line\":5}"), 400, "the field \\\"line\\\" takes a string, not 5.");
        refused(bench.post(at, "{\"line\":\"AT\""), 400, "the body is no JSON: ");
        refused(bench.post(at, "[1]"), 400, "the body must be a JSON object");
        refused(bench.post(at, "{\"line\":\"hello\"}"), 400, "begins with AT");
        refused(bench.post(at, "{\"line\":\"AT\\r\"}"), 400, "no CR, LF");
        refused(bench.post(at, "{\"line\":\"" + "AT".repeat(40_000) + "\"}"), 413, "longer than 65536 octets");
        refused(bench.post(at, "{\"line\":\"" + "AT".repeat(2_000) + "\"}"), 400, "longer than 2048 octets");
        refused(
                bench.send(bench.request(at)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"line\":\"AT\"}"))),
                415,
                "Content-Type: application/json");
    }

    @Test
    void otherMethodIsRefusedAndTheRightOnesAreNamed() throws Exception {
        HttpResponse<String> answer =
                bench.send(bench.request("/v1/modules/m1/at").GET());

        refused(answer, 405, "this path takes POST, not GET.");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void listenersAreLimited() throws Exception {
        for (int i = 0; i < EventHub.LISTENERS_MAX; i++) {
            Stream<String> unused = bench.open("/v1/events").body();
        }

        refused(bench.get("/v1/events"), 503, "there are 16 listeners already");
    }

    private static void refused(HttpResponse<String> answer, int status, String part) {
        assertThat(answer.body()).contains(part);
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
