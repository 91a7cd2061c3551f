package dev.fauxband.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.control.ControlBench;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The console's door from outside, over real sockets. The time limit ends a wait that is in vain. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ConsoleIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINE = "/v1/modules/m1/line";

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
    void pageNeedsNoTokenAndMayTalkToNobodyElse() throws Exception {
        HttpResponse<String> page = bench.send(bare("/"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContain(ControlBench.TOKEN);
        assertThat(bench.send(bare("/console/files.txt")).statusCode()).isEqualTo(401);
        assertThat(bench.send(bare("/v1/console")).statusCode()).isEqualTo(401);
        assertThat(bench.post("/", "{}").statusCode()).isEqualTo(405);
    }

    private HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create(bench.url() + path));
    }

    @Test
    void reloadInTheMiddleMissesNothingAndShowsNothingTwice() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> viewers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                bench.at("AT+X" + i);
                if (i % 50 == 20) {
                    Iterator<String> events =
                            bench.open("/v1/events?history=true").body().iterator();
                    viewers.add(threads.submit(() -> typed(events, "> AT+X199")));
                }
            }
            List<String> all =
                    IntStream.range(0, 200).mapToObj(i -> "> AT+X" + i).toList();
            for (Future<List<String>> viewer : viewers) {
                assertThat(viewer.get()).isEqualTo(all);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The lines of the host, up to this one. */
    private static List<String> typed(Iterator<String> events, String last) throws IOException {
        List<String> lines = new ArrayList<>();
        while (lines.isEmpty() || !lines.get(lines.size() - 1).equals(last)) {
            JsonNode event = data(events);
            if (event.path("kind").asText().equals("HOST")) {
                lines.add(event.path("text").asText());
            }
        }
        return lines;
    }

    private static JsonNode data(Iterator<String> lines) throws IOException {
        String line = lines.next();
        while (!line.startsWith("data: ")) {
            line = lines.next();
        }
        return JSON.readTree(line.substring("data: ".length()));
    }

    @Test
    void eventsSayWhatTheyAreOf() throws Exception {
        Iterator<String> events = bench.open("/v1/events?module=m1").body().iterator();
        bench.at("AT+QLWSERV=\"10.0.0.1\",5683");
        bench.at("AT+QLWCONF=\"867724030023557\"");
        bench.post("/v1/modules/m1/actions/drop", "{\"direction\":\"up\",\"count\":1}");
        bench.at("AT+QLWOPEN=0");

        JsonNode state = await(events, "STATE");
        assertThat(state.path("machine").asText()).isEqualTo("registration");
        assertThat(state.path("from").asText()).isEqualTo("DEREGISTERED");
        assertThat(state.path("to").asText()).isEqualTo("REGISTERING");
        assertThat(state.path("why").asText()).isEqualTo("the host opens");
        JsonNode sent = await(events, "SENT");
        assertThat(sent.path("peer").asText()).isEqualTo("10.0.0.1:5683");
        assertThat(sent.path("octets").asText()).startsWith("4402");
        JsonNode lost = await(events, "FATE");
        assertThat(lost.path("way").asText()).isEqualTo("UP");
        assertThat(lost.path("fate").asText()).isEqualTo("LOST");
        assertThat(lost.path("octets").asText()).isEqualTo(sent.path("octets").asText());
        assertThat(await(events, "SENT").path("octets").asText())
                .isEqualTo(sent.path("octets").asText());
        JsonNode decoded = ControlBench.json(
                bench.post("/v1/decode", "{\"octets\":\"" + sent.path("octets").asText() + "\"}"));
        assertThat(decoded.path("text").asText())
                .isEqualTo(sent.path("text").asText().substring("~> ".length()));
    }

    private static JsonNode await(Iterator<String> events, String kind) throws IOException {
        JsonNode event = data(events);
        while (!event.path("kind").asText().equals(kind)) {
            event = data(events);
        }
        return event;
    }

    @Test
    void viewersAtALineAreHostsOfTheirOwn() throws Exception {
        Iterator<String> one = bench.open(LINE).body().iterator();
        Iterator<String> other = bench.open(LINE).body().iterator();
        String first = data(one).path("line").asText();
        String second = data(other).path("line").asText();

        type(first, "AT+CSQ\r");
        assertThat(said(one, "OK\r\n")).isEqualTo("AT+CSQ\r\r\n+CSQ: 22,0\r\n\r\nOK\r\n");
        bench.post("/v1/modules/m1/actions/urc", "{\"text\":\"+QIND: 1\"}");
        assertThat(said(one, "+QIND: 1\r\n")).isEqualTo("\r\n+QIND: 1\r\n");
        assertThat(said(other, "+QIND: 1\r\n")).isEqualTo("\r\n+QIND: 1\r\n");
        type(second, "AT\r");
        assertThat(said(other, "OK\r\n")).isEqualTo("AT\r\r\nOK\r\n");

        HttpResponse<String> unknown = bench.post(LINE, "{\"line\":\"99\",\"octets\":\"41\"}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("open the stream at this path first");
        HttpResponse<String> odd = bench.post(LINE, "{\"line\":\"" + first + "\",\"octets\":\"4\"}");
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(odd.body()).contains("two for each octet");
    }

    private void type(String line, String text) throws Exception {
        String body =
                "{\"line\":\"" + line + "\",\"octets\":\"" + Octets.latin1(text).toHex() + "\"}";
        assertThat(bench.post(LINE, body).statusCode()).isEqualTo(200);
    }

    /** All that the module says, up to this. */
    private static String said(Iterator<String> events, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            String hex = data(events).path("octets").asText();
            text.append(Octets.hex(hex).orElseThrow().toLatin1());
        }
        return text.toString();
    }

    @Test
    void whoClosesItsStreamLeavesTheLine() throws Exception {
        try (Socket socket = raw(LINE)) {
            readTo(socket.getInputStream(), "\"line\"");
            assertThat(hosts()).isEqualTo(1);
        }
        int hosts = hosts();
        while (hosts > 0) {
            // Each report is written to a viewer that has gone, which is how its going is noticed.
            bench.post("/v1/modules/m1/actions/urc", "{\"text\":\"+QIND: 1\"}");
            hosts = hosts();
        }
        assertThat(hosts).isZero();
    }

    private int hosts() throws Exception {
        return ControlBench.json(bench.get("/v1/modules/m1/state"))
                .path("hosts")
                .asInt();
    }

    @Test
    void tenViewersHearAllInOrderAndOneThatNeverReadsHoldsUpNobody() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(9);
        try (Socket never = raw("/v1/events")) {
            readTo(never.getInputStream(), ": listening");
            List<Callable<List<String>>> readers = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                Iterator<String> events = bench.open("/v1/events").body().iterator();
                readers.add(() -> typed(events, "> AT+X299"));
            }
            List<Future<List<String>>> heard =
                    readers.stream().map(threads::submit).toList();

            for (int i = 0; i < 300; i++) {
                assertThat(bench.at("AT+X" + i).path("lines").path(0).asText()).isEqualTo("ERROR");
            }

            List<String> all =
                    IntStream.range(0, 300).mapToObj(i -> "> AT+X" + i).toList();
            for (Future<List<String>> viewer : heard) {
                assertThat(viewer.get()).isEqualTo(all);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A request of which only the answer's head is awaited. */
    private Socket raw(String path) throws IOException {
        int port = URI.create(bench.url()).getPort();
        Socket socket = new Socket("127.0.0.1", port);
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer "
                + ControlBench.TOKEN + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void readTo(InputStream in, String part) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(part) < 0) {
            int octet = in.read();
            assertThat(octet).as(text.toString()).isNotNegative();
            text.append((char) octet);
        }
    }

    @Test
    void platformIsLookedAtAndToldWhatToDo() throws Exception {
        Iterator<String> events = bench.open("/v1/platform/events").body().iterator();
        bench.at("AT+QLWSERV=\"10.0.0.1\",5683");
        bench.at("AT+QLWCONF=\"867724030023557\"");
        bench.at("AT+QLWADDOBJ=19,0,1,\"0\"");
        bench.at("AT+QLWOPEN=0");

        assertThat(data(events).path("text").asText()).startsWith("registered 867724030023557 /rd/");
        JsonNode platform = ControlBench.json(bench.get("/v1/platform"));
        assertThat(platform.path("kind").asText()).isEqualTo("sim");
        assertThat(platform.path("clients")).map(JsonNode::asText).containsExactly("867724030023557");
        assertThat(bench.post("/v1/platform/perform", "{\"words\":\"read 3/0/0\"}")
                        .statusCode())
                .isEqualTo(200);
        String line = data(events).path("text").asText();
        while (!line.startsWith("read ")) {
            line = data(events).path("text").asText();
        }
        assertThat(line).startsWith("read 867724030023557 /3/0/0 ");
        HttpResponse<String> wrong = bench.post("/v1/platform/perform", "{\"words\":\"raed 3/0/0\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("read");
    }

    @Test
    void airAndFaultsInForceAreTold() throws Exception {
        bench.post("/v1/modules/m1/actions/air", "{\"settings\":\"ce1,loss=10%\"}");
        bench.post("/v1/modules/m1/actions/fault", "{\"words\":\"delay 2s up\"}");
        bench.post("/v1/modules/m1/actions/fault", "{\"words\":\"split\"}");

        JsonNode air = ControlBench.json(bench.get("/v1/modules/m1/air"));
        assertThat(air.path("settings").asText()).isEqualTo("ce1,loss=10%");
        assertThat(air.path("faults")).map(JsonNode::asText).containsExactly("delay 2s up", "split 20ms");
        assertThat(air.path("fields"))
                .anySatisfy(field -> assertThat(field.toString()).isEqualTo("{\"field\":\"loss\",\"value\":\"10%\"}"));
        bench.post("/v1/modules/m1/actions/fault", "{\"words\":\"split off\"}");
        JsonNode module = ControlBench.json(bench.get("/v1/modules/m1"));
        assertThat(module.path("air").asText()).isEqualTo("ce1,loss=10%");
        assertThat(module.path("faults")).map(JsonNode::asText).containsExactly("delay 2s up");
    }

    @Test
    void anActionInVainIsToldAndEachStandsInTheTrace() throws Exception {
        String actions = "/v1/modules/m1/actions/";
        assertThat(bench.post(actions + "power-key", "{}").body())
                .contains("the power key does nothing: the module is on");
        assertThat(bench.post(actions + "fault", "{\"words\":\"loss off\"}").body())
                .contains("nothing to end: loss is not in force");
        assertThat(bench.post(actions + "set", "{\"field\":\"ackTimeout\",\"value\":\"3s\"}")
                        .body())
                .contains("from the next start on");
        bench.post(actions + "coverage", "{\"level\":\"ce1\"}");
        bench.post(actions + "drop", "{\"direction\":\"down\",\"count\":2}");

        assertThat(bench.get("/v1/modules/m1/trace").body())
                .contains("# coverage: ce1", "# armed: the next 2 datagrams down are dropped");
    }

    @Test
    void machinesAndTimersOfAModuleAreThoseOfTheTables() throws Exception {
        bench.at("AT+QLWSERV=\"10.0.0.1\",5683");
        bench.at("AT+QLWCONF=\"867724030023557\"");
        Iterator<String> events = bench.open("/v1/events").body().iterator();
        bench.at("AT+QLWOPEN=0");
        while (!data(events).path("text").asText().equals("< CONNECT OK")) {
            // Until it is registered.
        }

        JsonNode machines = ControlBench.json(bench.get("/v1/machines")).path("machines");
        JsonNode states =
                ControlBench.json(bench.get("/v1/modules/m1/machines")).path("states");
        assertThat(states.findValuesAsText("machine"))
                .isEqualTo(machines.findValuesAsText("name").stream()
                        .filter(name ->
                                List.of("registration", "send", "radio", "rrc").contains(name))
                        .toList());
        assertThat(states.path(0).path("state").asText()).isEqualTo("REGISTERED");
        JsonNode timers = ControlBench.json(bench.get("/v1/modules/m1/timers"));
        assertThat(timers.path("timers").findValuesAsText("name")).contains("AUTO_UPDATE", "LIFETIME_END");
        assertThat(timers.path("timers").path(0).path("dueNs").asLong())
                .isGreaterThan(timers.path("nowNs").asLong());
    }
}
