package dev.fauxband.app.ctl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;

/** Asks one control door. What the door refuses is a mistake of the user, or the machine's. */
public final class ControlClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ANSWER_PATIENCE = Duration.ofMinutes(11);
    private static final int OK = 200;
    private static final int SERVER_SIDE = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String url;
    private final String token;

    public ControlClient(String url, String token) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.token = token;
    }

    public JsonNode get(String path) throws UsageException, EnvironmentException {
        return json(request(path).timeout(ANSWER_PATIENCE).GET().build());
    }

    public JsonNode post(String path, JsonNode body) throws UsageException, EnvironmentException {
        return json(request(path)
                .timeout(ANSWER_PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** The lines of a stream, as they come. */
    Stream<String> lines(String path) throws UsageException, EnvironmentException {
        HttpResponse<Stream<String>> response = send(request(path).build(), BodyHandlers.ofLines());
        if (response.statusCode() != OK) {
            refused(response.statusCode(), String.join("\n", response.body().toList()));
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) throws UsageException {
        try {
            return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "--url takes the address that run printed, such as http://127.0.0.1:8080, not \"" + url + "\".");
        }
    }

    private JsonNode json(HttpRequest request) throws UsageException, EnvironmentException {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            refused(response.statusCode(), response.body());
        }
        return parse(response.body());
    }

    private static JsonNode parse(String text) throws EnvironmentException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new EnvironmentException("what answers there is no control door of Fauxband.", e);
        }
    }

    private static void refused(int status, String body) throws UsageException, EnvironmentException {
        String sentence = parse(body).path("error").asText("the control door answers " + status + ".");
        if (status >= SERVER_SIDE) {
            throw new EnvironmentException(sentence);
        }
        throw new UsageException(sentence);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws EnvironmentException {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new EnvironmentException(
                    "no control door answers at " + url + "; start one with fauxband run --control 127.0.0.1:0.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentException("interrupted.", e);
        }
    }
}
