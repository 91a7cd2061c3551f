package dev.fauxband.app.term;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.ctl.ActionBody;
import dev.fauxband.app.ctl.ControlClient;
import dev.fauxband.app.ctl.ReadableText;
import dev.fauxband.data.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The control door of the module at the line.
 *
 * @param name of the module behind that door
 */
record ModuleControl(ControlClient client, String name) {
    /** What can be looked at. */
    static final List<String> PARTS = List.of("registration", "observations", "objects", "buffer", "counters", "trace");

    /** How the module stands, as a whole or a part of it. */
    List<String> look(Optional<String> part) throws UsageException, EnvironmentException {
        if (part.isPresent() && !PARTS.contains(part.get())) {
            throw new UsageException("there is no part \"" + part.get() + "\"; "
                    + Mistake.mend(NearestWord.to(part.get(), PARTS), "there are " + String.join(", ", PARTS) + "."));
        }
        JsonNode answer = client.get(path() + part.map(word -> "/" + word).orElse(""));
        if (!part.equals(Optional.of("trace"))) {
            return ReadableText.lines(answer);
        }
        List<String> lines = new ArrayList<>();
        answer.path("lines").forEach(line -> lines.add(line.path("text").asText()));
        return lines;
    }

    /** Does something to the module: an action of the control door, with its words. */
    void act(String action, List<String> words) throws UsageException, EnvironmentException {
        ObjectNode body = ActionBody.of(client.get("/openapi.json"), action, words);
        client.post(path() + "/actions/" + action, body);
    }

    private String path() {
        return "/v1/modules/" + name;
    }
}
