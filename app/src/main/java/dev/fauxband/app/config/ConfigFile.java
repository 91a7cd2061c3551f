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
        String origin = file.line(entry.at());
        Optional<Boolean> flag = YamlDocument.flag(value);
        return switch (key.kind()) {
            case FLAG ->
                new Setting(
                        key,
                        List.of(),
                        origin,
                        flag.orElseThrow(() -> file.wrong(value, key.name() + " takes true or false.")));
            case SWITCH ->
                flag.isPresent()
                        ? new Setting(key, List.of(), origin, flag.get())
                        : new Setting(key, List.of(file.scalar(value, key.name())), origin, true);
            case VALUE -> new Setting(key, List.of(file.scalar(value, key.name())), origin, true);
            case LIST -> new Setting(key, file.scalars(value, key.name()), origin, true);
            case PAIRS -> new Setting(key, pairs(file, key, value), origin, true);
        };
    }

    private static List<String> pairs(YamlDocument file, ConfigKey key, Node value) throws UsageException {
        if (!(value instanceof MappingNode)) {
            return file.scalars(value, key.name());
        }
        List<String> pairs = new ArrayList<>();
        for (YamlDocument.Entry entry : file.entries(value, key.name())) {
            pairs.add(entry.key() + "=" + file.scalar(entry.value(), entry.key()));
        }
        return pairs;
    }
}
