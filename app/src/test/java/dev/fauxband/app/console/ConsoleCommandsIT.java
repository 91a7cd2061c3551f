package dev.fauxband.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The console of each command that has one. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ConsoleCommandsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANYWHERE = "127.0.0.1:0";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory = Path.of("");

    private Running start(String... arguments) throws IOException {
        return Running.start(directory, Map.of("XDG_RUNTIME_DIR", directory.toString()), arguments);
    }

    /** The address that a browser would open, with the token behind the hash. */
    private static URI page(String line) {
        return URI.create(line.substring("console ".length()));
    }

    private <T> HttpResponse<T> send(URI page, HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
            throws Exception {
        String token = page.getFragment().substring("token=".length());
        return client.send(request.header("Authorization", "Bearer " + token).build(), handler);
    }

    private JsonNode get(URI page, String path) throws Exception {
        HttpResponse<String> response =
                send(page, HttpRequest.newBuilder(page.resolve(path)), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private void awaitText(URI page, String text) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(page.resolve("/v1/events?history=true"));
        try (Stream<String> lines =
                send(page, request, HttpResponse.BodyHandlers.ofLines()).body()) {
            Iterator<String> events = lines.iterator();
            while (!events.next().contains("\"text\":\"" + text + "\"")) {
                // Until it has happened.
            }
        }
    }

    @Test
    void consoleHasAModuleAndAPlatformUntilItIsStopped() throws Exception {
        try (Running console = start("console", "--at", ANYWHERE, "--no-open")) {
            URI page = page(console.awaitOut("console http://"));
            JsonNode told = get(page, "/v1/console");
            assertThat(told.path("command").asText()).isEqualTo("console");
            assertThat(told.path("platform").asBoolean()).isTrue();
            assertThat(told.path("fleet").asBoolean()).isFalse();
            assertThat(get(page, "/v1/modules")
                            .path("modules")
                            .path(0)
                            .path("name")
                            .asText())
                    .isEqualTo("module");

            console.terminate();
            assertThat(console.awaitEnd()).isZero();
        }
    }

    @Test
    void runHasADoorForEachOfTheTwoWithTheSameOperations() throws Exception {
        try (Running run = start("run", "--console", ANYWHERE, "--control", ANYWHERE, "--tcp", ANYWHERE)) {
            URI page = page(run.awaitOut("console http://"));
            String control = run.awaitOut("control ").substring("control ".length());
            HttpRequest.Builder there = HttpRequest.newBuilder(URI.create(control + "/openapi.json"));
            HttpResponse<String> described = client.send(there.build(), HttpResponse.BodyHandlers.ofString());

            assertThat(JSON.readTree(described.body())).isEqualTo(get(page, "/openapi.json"));
            HttpRequest.Builder root = HttpRequest.newBuilder(URI.create(control + "/"));
            assertThat(client.send(root.build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(get(page, "/v1/console").path("platform").asBoolean()).isFalse();
            run.terminate();
            assertThat(run.awaitEnd()).isZero();
        }
    }

    @Test
    void playThatFoundADifferenceSaysSoWithItsExitCode() throws Exception {
        Files.writeString(directory.resolve("s.txt"), "> AT+CSQ\n< +CSQ: 1,0\n< OK\n");
        try (Running play = start("play", "s.txt", "--console", ANYWHERE)) {
            play.awaitOut("the console stays open");

            play.terminate();
            assertThat(play.awaitEnd()).isEqualTo(1);
        }
    }

    @Test
    void playStaysToBeLookedAt() throws Exception {
        Files.writeString(directory.resolve("s.txt"), "> AT+CSQ\n< +CSQ: 22,0\n< OK\n");
        try (Running play = start("play", "s.txt", "--console", ANYWHERE)) {
            URI page = page(play.awaitOut("console http://"));
            play.awaitOut("the console stays open");
            awaitText(page, "< +CSQ: 22,0");
            assertThat(get(page, "/v1/modules/module/state").path("quiet").asBoolean())
                    .isTrue();

            play.terminate();
            assertThat(play.awaitEnd()).isZero();
        }
    }

    @Test
    void demoIsSeenAndStays() throws Exception {
        try (Running demo = start("demo", "--platform", "sim", "--plain", "--console", ANYWHERE)) {
            URI page = page(demo.awaitOut("console http://"));
            demo.awaitOut("the console stays open");
            awaitText(page, "< CLOSE OK");
            assertThat(get(page, "/v1/modules").path("modules")).hasSize(3);

            demo.terminate();
            assertThat(demo.awaitEnd()).isZero();
        }
    }

    @Test
    void fleetTellsHowItGoesAndOneOfItsModulesInFull() throws Exception {
        try (Running fleet = start("fleet", "--modules", "40", "--plain", "--console", ANYWHERE)) {
            URI page = page(fleet.awaitErr("console http://"));
            JsonNode told = get(page, "/v1/fleet");
            while (told.path("sample").path("states").path("registered").asInt() < 40) {
                told = get(page, "/v1/fleet");
            }
            assertThat(told.path("modules").asInt()).isEqualTo(40);
            int registered = code(told.path("states"), "registered");
            assertThat(get(page, "/v1/fleet/samples").path("samples")).isNotEmpty();
            byte[] states = send(
                            page,
                            HttpRequest.newBuilder(page.resolve("/v1/fleet/states")),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            assertThat(states).hasSize(40).containsOnly(registered);

            assertThat(get(page, "/v1/modules").path("modules")).isEmpty();
            String name = watch(page, 7).path("name").asText();
            String path = "/v1/modules/" + name.replace(" ", "%20");
            assertThat(get(page, path + "/registration").path("state").asText()).isEqualTo("REGISTERED");
            post(page, path + "/at", "{\"line\":\"AT+QLWUPDATE\"}");
            awaitText(page, "# registration: UPDATING -> REGISTERED (2.04)");
            for (int i = 10; i < 10 + 16; i++) {
                watch(page, i);
            }
            assertThat(get(page, "/v1/modules").path("modules").findValuesAsText("name"))
                    .hasSize(16)
                    .doesNotContain(name);
            fleet.terminate();
            assertThat(fleet.awaitEnd()).isZero();
        }
    }

    private static int code(JsonNode states, String name) {
        for (JsonNode state : states) {
            if (state.path("name").asText().equals(name)) {
                return state.path("code").asInt();
            }
        }
        throw new AssertionError("no state " + name + " in " + states);
    }

    private JsonNode watch(URI page, int number) throws Exception {
        return post(page, "/v1/fleet/modules/" + number, "{}");
    }

    private JsonNode post(URI page, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(page.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> response = send(page, request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
