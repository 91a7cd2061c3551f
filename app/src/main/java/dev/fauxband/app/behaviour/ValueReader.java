package dev.fauxband.app.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.behaviour.BehaviourKey.Section;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.YamlDocument;
import dev.fauxband.data.NearestWord;
import dev.fauxband.sim.behaviour.PayloadTemplate;
import dev.fauxband.sim.behaviour.Value;
import dev.fauxband.sim.behaviour.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the values of a behaviour file. */
final class ValueReader {
    private static final List<BehaviourKey> KINDS =
            List.of(BehaviourKey.COUNTER, BehaviourKey.WALK, BehaviourKey.RANDOM, BehaviourKey.COLUMN);

    private final YamlDocument document;
    private final Optional<Path> directory;

    /** @param directory where CSV files are */
    ValueReader(YamlDocument document, Optional<Path> directory) {
        this.document = document;
        this.directory = directory;
    }

    Values read(Node node) throws UsageException {
        TreeMap<String, Value> values = new TreeMap<>();
        for (YamlDocument.Entry entry : document.entries(node, "values")) {
            if (!entry.key().matches("[a-zA-Z_][a-zA-Z0-9_-]*")
                    || PayloadTemplate.ownNames().contains(entry.key())) {
                throw document.wrong(
                        entry.at(),
                        "a value has a name of letters and digits that is none of "
                                + String.join(", ", PayloadTemplate.ownNames()) + ".");
            }
            values.put(entry.key(), value(Keys.of(document, entry.value(), Section.VALUE)));
        }
        return Values.of(values);
    }

    private Value value(Keys keys) throws UsageException {
        List<BehaviourKey> kinds = KINDS.stream().filter(keys::has).toList();
        if (kinds.size() != 1) {
            throw keys.wrong("a value takes one of counter, walk, random and column.");
        }
        double min = keys.number(BehaviourKey.MIN);
        double max = keys.number(BehaviourKey.MAX);
        if (min > max) {
            throw keys.wrong(BehaviourKey.MIN, "min takes a number up to max.");
        }
        return switch (kinds.get(0)) {
            case COUNTER -> new Value.Counter(keys.number(BehaviourKey.COUNTER), keys.number(BehaviourKey.BY));
            case WALK -> new Value.Walk(keys.number(BehaviourKey.WALK), keys.number(BehaviourKey.BY), min, max);
            case RANDOM -> new Value.Uniform(min, max);
            default -> new Value.Column(cells(keys), keys.text(BehaviourKey.ROW).equals("message"));
        };
    }

    private List<String> cells(Keys keys) throws UsageException {
        String named = keys.text(BehaviourKey.COLUMN);
        int colon = named.lastIndexOf(':');
        if (colon <= 0 || directory.isEmpty()) {
            throw keys.wrong(BehaviourKey.COLUMN, "column takes FILE.csv:NAME, a file beside the behaviour.");
        }
        Path file = directory.get().resolve(named.substring(0, colon));
        List<String> lines;
        try {
            lines = Files.readAllLines(file, UTF_8);
        } catch (IOException e) {
            throw keys.wrong(BehaviourKey.COLUMN, "cannot read " + file + ": name a file that is there and is UTF-8.");
        }
        List<String> heads = lines.isEmpty() ? List.of() : fields(lines.get(0));
        int column = heads.indexOf(named.substring(colon + 1));
        if (column < 0) {
            throw keys.wrong(
                    BehaviourKey.COLUMN,
                    "there is no column \"" + named.substring(colon + 1) + "\"; "
                            + Mistake.mend(
                                    NearestWord.to(named.substring(colon + 1), heads),
                                    "there are " + String.join(", ", heads) + "."));
        }
        List<String> cells = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            cells.add(column < fields.size() ? fields.get(column) : "");
        }
        if (cells.isEmpty() || cells.contains("")) {
            throw keys.wrong(BehaviourKey.COLUMN, "each row of " + file + " needs a cell in it, and there is one row.");
        }
        return cells;
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
