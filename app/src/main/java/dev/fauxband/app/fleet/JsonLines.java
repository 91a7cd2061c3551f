package dev.fauxband.app.fleet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.figures.SampleJson;
import java.io.PrintWriter;

/** A JSON object for each look, and one for each note: for programs. */
final class JsonLines implements Screen {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;

    JsonLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void show(Sample sample, String left) {
        line(SampleJson.of(sample));
    }

    @Override
    public void note(String sentence) {
        line(JsonNodeFactory.instance.objectNode().put("note", sentence));
    }

    private void line(ObjectNode node) {
        out.println(JSON.createObjectNode().setAll(node));
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
