package dev.fauxband.app.config;

import dev.fauxband.app.cli.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code fauxband.yaml}: each key an option of {@code run}. */
final class ConfigFile {
    /** What is read when it is there and no other file is named. */
    static final String DEFAULT_NAME = "fauxband.yaml";

    private ConfigFile() {}

    static List<Setting> read(Path file, List<ConfigKey> keys) throws UsageException {
        List<Setting> settings = new ArrayList<>();
        YamlDocument.Read read = YamlDocument.read(file);
        for (YamlDocument.Entry entry : read.entries()) {
            Optional<ConfigKey> key = keys.stream()
                    .filter(known -> known.name().equals(entry.key()))
                    .findFirst();
            if (key.isEmpty()) {
                throw read.document()
                        .unknown(entry, keys.stream().map(ConfigKey::name).toList());
            }
            settings.add(setting(read.document(), key.get(), entry));
        }
        return settings;
    }

    private static Setting setting(YamlDocument file, ConfigKey key, YamlDocument.Entry entry) throws UsageException {
        Node value = entry.value();
        Optional<Boolean> flag = YamlDocument.flag(value);
        boolean bare = key.kind() == ConfigKey.Kind.FLAG || (key.kind() == ConfigKey.Kind.SWITCH && flag.isPresent());
        boolean on = !bare || flag.orElseThrow(() -> file.wrong(value, key.name() + " takes true or false."));
        List<Setting.Part> parts = bare ? List.of() : parts(file, key, value);
        return new Setting(key, parts, file.line(entry.at()), file.place(value), on);
    }

    private static List<Setting.Part> parts(YamlDocument file, ConfigKey key, Node value) throws UsageException {
        return switch (key.kind()) {
            case FLAG -> List.of();
            case SWITCH, VALUE -> List.of(part(file, key, value));
            case LIST -> list(file, key, value);
            case PAIRS -> value instanceof MappingNode ? pairs(file, key, value) : list(file, key, value);
        };
    }

    private static Setting.Part part(YamlDocument file, ConfigKey key, Node value) throws UsageException {
        return Setting.Part.at(file.place(value), file.scalar(value, key.name()));
    }

    private static List<Setting.Part> list(YamlDocument file, ConfigKey key, Node value) throws UsageException {
        List<Setting.Part> parts = new ArrayList<>();
        for (Node item : file.items(value)) {
            parts.add(part(file, key, item));
        }
        return parts;
    }

    private static List<Setting.Part> pairs(YamlDocument file, ConfigKey key, Node value) throws UsageException {
        List<Setting.Part> pairs = new ArrayList<>();
        for (YamlDocument.Entry entry : file.entries(value, key.name())) {
            String text = entry.key() + "=" + file.scalar(entry.value(), entry.key());
            pairs.add(new Setting.Part(text, file.place(entry.value()), file.place(entry.at())));
        }
        return pairs;
    }
}
