package dev.fauxband.app.explain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An explanation for programs: an object for each line of the log, and one at the end for all of it. */
final class JsonReport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonReport() {}

    static String of(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        for (Remark remark : explanation.remarks()) {
            text.append(line(remark)).append('\n');
        }
        return text.append(summary(explanation)).append('\n').toString();
    }

    private static ObjectNode line(Remark remark) {
        ObjectNode node = JSON.objectNode();
        node.put("line", remark.event().line());
        remark.event().atNs().ifPresent(ns -> node.put("atNs", ns));
        node.put("side", Shown.side(remark).word());
        node.put("text", Shown.line(remark));
        ArrayNode meaning = node.putArray("meaning");
        remark.meaning().forEach(meaning::add);
        node.put("section", remark.section());
        remark.waitedNs().ifPresent(ns -> node.put("waitedNs", ns));
        node.set("found", found(remark.found()));
        return node.put("standing", remark.standing().word())
                .put("network", remark.network().word());
    }

    private static ObjectNode summary(Explanation explanation) {
        ObjectNode node = JSON.objectNode();
        node.put("summary", Summary.headline(explanation));
        node.put("mistakes", explanation.mistakes().size());
        node.put("doubts", explanation.doubts().size());
        node.set("found", found(explanation.found()));
        return node.put("end", Summary.end(explanation));
    }

    private static ArrayNode found(List<Found> found) {
        ArrayNode array = JSON.arrayNode();
        for (Found one : found) {
            KnownMistake mistake = one.mistake();
            array.addObject()
                    .put("line", one.line())
                    .put("mistake", mistake.word())
                    .put("wrong", mistake.wrong())
                    .put("detail", one.detail())
                    .put("mend", mistake.mend())
                    .put("section", mistake.section())
                    .put("doubtful", mistake.doubtful());
        }
        return array;
    }
}
