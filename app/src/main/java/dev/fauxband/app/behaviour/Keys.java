package dev.fauxband.app.behaviour;

import dev.fauxband.app.behaviour.BehaviourKey.Section;
import dev.fauxband.app.behaviour.BehaviourKey.Shape;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.YamlDocument;
import dev.fauxband.modem.FieldType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** The entries of one mapping of a behaviour file, each known, and checked by its type where it has one. */
final class Keys {
    private final YamlDocument document;
    private final Node at;
    private final Map<BehaviourKey, Node> nodes = new EnumMap<>(BehaviourKey.class);

    private Keys(YamlDocument document, Node at) {
        this.document = document;
        this.at = at;
    }

    static Keys of(YamlDocument document, Node node, Section section) throws UsageException {
        return of(document, node, document.entries(node, section.title()), section);
    }

    /** @param at where it is said that something is missing */
    static Keys of(YamlDocument document, Node at, List<YamlDocument.Entry> entries, Section section)
            throws UsageException {
        Keys keys = new Keys(document, at);
        for (YamlDocument.Entry entry : entries) {
            Optional<BehaviourKey> known = section.keys().stream()
                    .filter(key -> key.key().equals(entry.key()))
                    .findFirst();
            if (known.isEmpty()) {
                throw document.unknown(
                        entry, section.keys().stream().map(BehaviourKey::key).toList());
            }
            keys.check(known.get(), entry.value());
            keys.nodes.put(known.get(), entry.value());
        }
        return keys;
    }

    private void check(BehaviourKey key, Node node) throws UsageException {
        if (key.shape() == Shape.LIST || key.shape() == Shape.MAP) {
            return;
        }
        String text = document.scalar(node, key.key());
        boolean good = key.shape() == Shape.NUMBER
                ? text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")
                : key.type().map(type -> type.accepts(text)).orElse(true);
        if (!good) {
            throw document.wrong(node, key.key() + " takes " + key.form() + ", not \"" + text + "\".");
        }
    }

    boolean has(BehaviourKey key) {
        return nodes.containsKey(key);
    }

    Optional<Node> node(BehaviourKey key) {
        return Optional.ofNullable(nodes.get(key));
    }

    /** The text behind a key, or its default. */
    String text(BehaviourKey key) throws UsageException {
        Node node = nodes.get(key);
        return node == null ? key.byDefault() : document.scalar(node, key.key());
    }

    double number(BehaviourKey key) throws UsageException {
        return Double.parseDouble(text(key));
    }

    long nanoseconds(BehaviourKey key) throws UsageException {
        return FieldType.Duration.parse(text(key)).orElseThrow();
    }

    double share(BehaviourKey key) throws UsageException {
        return FieldType.Percent.parse(text(key)).orElseThrow();
    }

    /** Something is wrong with what stands behind a key, or would. */
    UsageException wrong(BehaviourKey key, String sentence) {
        return document.wrong(nodes.getOrDefault(key, at), sentence);
    }

    UsageException wrong(String sentence) {
        return document.wrong(at, sentence);
    }
}
