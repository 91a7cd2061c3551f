package dev.fauxband.app.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged program with a console, and its door without the page. */
final class Program implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Running running;
    private final String origin;
    private final String token;

    private Program(Running running, String origin, String token) {
        this.running = running;
        this.origin = origin;
        this.token = token;
    }

    /** Starts a command that opens a console at this address with this token. */
    static Program start(Path directory, String address, String token, String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--console=" + address, "--console-token=" + token));
        Running running = Running.start(directory, arguments.toArray(String[]::new));
        // A fleet keeps its standard output for figures.
        String head = "console http";
        String line = command[0].equals("fleet") ? running.awaitErr(head) : running.awaitOut(head);
        String url = line.substring(line.indexOf("http"));
        return new Program(running, url.substring(0, url.indexOf('/', "http://".length())), token);
    }

    /** The address that opens the page, for one module. */
    String page(String module) {
        return origin + "/#page=terminal&module=" + module + "&token=" + token;
    }

    String origin() {
        return origin;
    }

    /** Host and port. */
    String address() {
        return URI.create(origin).getAuthority();
    }

    /** Types a line as a host of its own, without the page. */
    JsonNode at(String module, String line) throws IOException, InterruptedException {
        return post("/v1/modules/" + module + "/at", Map.of("line", line));
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        return JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Takes a module of this endpoint name to its platform. */
    void register(String module, String endpoint) throws IOException, InterruptedException {
        for (String line : List.of(
                "AT+QLWSERV=\"10.0.0.1\",5683",
                "AT+QLWCONF=\"" + endpoint + "\"",
                "AT+QLWADDOBJ=19,0,1,\"0\"",
                "AT+QLWADDOBJ=19,1,1,\"0\"",
                "AT+QLWOPEN=1")) {
            at(module, line);
        }
    }

    void terminate() throws InterruptedException {
        running.terminate();
        running.awaitEnd();
    }

    @Override
    public void close() {
        running.close();
    }
}
