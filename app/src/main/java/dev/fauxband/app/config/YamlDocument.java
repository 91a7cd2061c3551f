package dev.fauxband.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML 1.2 file of keys and values; whatever is wrong in it is said with file, line and column. */
public final class YamlDocument {
    private static final long FILE_OCTETS_MAX = 1_048_576;
    private static final int ALIASES_MAX = 50;

    private final String file;

    private YamlDocument(String file) {
        this.file = file;
    }

    /** A key of a mapping, and its value. */
    public record Entry(String key, Node at, Node value) {}

    /** The entries of the file, in their order, and a way to complain about them. */
    public record Read(YamlDocument document, List<Entry> entries) {
        public Read {
            entries = List.copyOf(entries);
        }
    }

    /** Reads a file. */
    public static Read read(Path file) throws UsageException {
        return read(file.toString(), text(file));
    }

    /** Reads a text; {@code file} is what mistakes say it stands in. */
    public static Read read(String file, String text) throws UsageException {
        YamlDocument document = new YamlDocument(file);
        Optional<Node> root = document.compose(text);
        return new Read(document, root.isEmpty() ? List.of() : document.entries(root.get(), "the file"));
    }

    private static String text(Path file) throws UsageException {
        try {
            if (Files.size(file) > FILE_OCTETS_MAX) {
                throw new UsageException(file + " is longer than " + FILE_OCTETS_MAX + " octets.");
            }
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": name a file that is there and is UTF-8 text.");
        }
    }

    private Optional<Node> compose(String text) throws UsageException {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(ALIASES_MAX)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            throw new UsageException(place(e.getProblemMark()) + "no YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            throw new UsageException(file + ": no YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The entries of a mapping; {@code what} is named when it is none. */
    public List<Entry> entries(Node node, String what) throws UsageException {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, what + " takes keys with values, such as key: value.");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a key");
            if (entries.put(key, new Entry(key, tuple.getKeyNode(), tuple.getValueNode())) != null) {
                throw wrong(tuple.getKeyNode(), key + " stands there twice; give it once.");
            }
        }
        return List.copyOf(entries.values());
    }

    /** The text of a single value. */
    public String scalar(Node node, String what) throws UsageException {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(node, what + " takes one value, not several.");
        }
        if (node.getTag().equals(Tag.NULL)) {
            throw wrong(node, what + " has no value; write one behind the colon.");
        }
        return scalar.getValue();
    }

    /** The texts of a list; a single value is a list of one. */
    public List<String> scalars(Node node, String what) throws UsageException {
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                texts.add(scalar(item, what));
            }
        } else {
            texts.add(scalar(node, what));
        }
        return texts;
    }

    /** The items of a list; a single value is a list of one. */
    public List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? List.copyOf(sequence.getValue()) : List.of(node);
    }

    /** Whether a value is true; empty when it is neither true nor false. */
    public static Optional<Boolean> flag(Node node) {
        return node instanceof ScalarNode scalar && node.getTag().equals(Tag.BOOL)
                ? Optional.of(scalar.getValue().equalsIgnoreCase("true"))
                : Optional.empty();
    }

    /** There is no such key. */
    public UsageException unknown(Entry entry, List<String> known) {
        return wrong(
                entry.at(),
                "there is no key \"" + entry.key() + "\"; "
                        + Mistake.mend(
                                NearestWord.to(entry.key(), known), "there are " + String.join(", ", known) + "."));
    }

    /** What is wrong, with its place. */
    public UsageException wrong(Node at, String sentence) {
        return new UsageException(place(at.getStartMark()) + sentence);
    }

    /** {@code fauxband.yaml:3:7}. */
    String place(Node at) {
        return at.getStartMark()
                .map(mark -> file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                .orElse(file);
    }

    /** {@code fauxband.yaml:3}. */
    String line(Node at) {
        return file + at.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    }

    private String place(Optional<Mark> mark) {
        return file
                + mark.map(it -> ":" + (it.getLine() + 1) + ":" + (it.getColumn() + 1))
                        .orElse("") + ": ";
    }
}
