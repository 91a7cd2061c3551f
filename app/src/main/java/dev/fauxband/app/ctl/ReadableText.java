package dev.fauxband.app.ctl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** JSON as people read it: a name and a value on each line, lists of objects as tables. */
public final class ReadableText {
    private static final String GAP = "  ";

    private ReadableText() {}

    /** The lines of an object. */
    public static List<String> lines(JsonNode object) {
        List<List<String>> rows = new ArrayList<>();
        List<String> below = new ArrayList<>();
        collect("", object, rows, below);
        List<String> lines = new ArrayList<>(aligned(rows));
        lines.addAll(below);
        return lines;
    }

    private static void collect(String prefix, JsonNode object, List<List<String>> rows, List<String> below) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = prefix + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                collect(name + ".", value, rows, below);
            } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                below.addAll(table(value, List.of()));
            } else if (value.isArray()) {
                rows.add(List.of(name, value.isEmpty() ? "-" : joined(value)));
            } else {
                rows.add(List.of(name, value.asText().isEmpty() ? "-" : value.asText()));
            }
        }
    }

    /** A table of objects; the columns named, or all of the first. A column may be {@code state.attached}. */
    static List<String> table(JsonNode array, List<String> wanted) {
        List<String> columns = new ArrayList<>(wanted);
        for (Iterator<String> names = array.path(0).fieldNames(); wanted.isEmpty() && names.hasNext(); ) {
            columns.add(names.next());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns);
        for (JsonNode item : array) {
            List<String> row = new ArrayList<>();
            columns.forEach(column -> row.add(cell(item.at("/" + column.replace('.', '/')))));
            rows.add(row);
        }
        return aligned(rows);
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty() ? "-" : joined(value);
        }
        if (value.isObject()) {
            List<String> parts = new ArrayList<>();
            value.properties().forEach(field -> parts.add(field.getValue().asText()));
            return String.join("=", parts);
        }
        return value.asText().isEmpty() ? "-" : value.asText();
    }

    private static String joined(JsonNode array) {
        List<String> parts = new ArrayList<>();
        array.forEach(item -> parts.add(cell(item)));
        return String.join(" ", parts);
    }

    private static List<String> aligned(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                if (i < row.size() - 1) {
                    line.append(" ".repeat(width(rows, i) - row.get(i).length()))
                            .append(GAP);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
