package dev.fauxband.app.config;

import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code fauxband config}: what {@code run} would be told, as a file, with where each value comes from. */
@Command(
        name = "config",
        description = {
            "Show what run would do with these options, and why.",
            "Takes all options of run, and refuses what run refuses; nothing is opened.",
            "What it prints can be kept as fauxband.yaml."
        },
        footer = {
            "fauxband config                   fauxband.yaml, variables and defaults",
            "fauxband config --profile strict  and an option",
            "FAUXBAND_SEED=7 fauxband config   a variable for each key"
        })
public final class ConfigCommand implements Callable<Integer> {
    private static final int VALUE_COLUMNS = 40;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws UsageException {
        PrintWriter out = spec.commandLine().getOut();
        CommandLine run = spec.root().commandLine().getSubcommands().get("run");
        if (run == null) {
            throw new IllegalStateException("there is no run");
        }
        Configuration configuration = Configuration.of(run, options, System.getenv(), Path.of(""));
        configuration.check(run);
        for (ConfigKey key : configuration.keys()) {
            String line = line(configuration, key);
            String origin = configuration.setting(key).map(Setting::origin).orElse("default");
            out.println(line + " ".repeat(Math.max(1, VALUE_COLUMNS - line.length())) + "# " + origin);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String line(Configuration configuration, ConfigKey key) {
        Optional<Setting> setting = configuration.setting(key);
        if (setting.isEmpty()) {
            Optional<String> usual = byDefault(key);
            return usual.map(value -> key.name() + ": " + value).orElse("# " + key.name() + ":");
        }
        return key.secret() ? "# " + key.name() + ": (not shown)" : key.name() + ": " + value(setting.get());
    }

    private static String value(Setting setting) {
        if (setting.values().isEmpty()) {
            return Boolean.toString(setting.on());
        }
        List<String> quoted =
                setting.texts().stream().map(ConfigCommand::quoted).toList();
        return setting.key().kind() == ConfigKey.Kind.LIST || setting.key().kind() == ConfigKey.Kind.PAIRS
                ? "[" + String.join(", ", quoted) + "]"
                : quoted.get(0);
    }

    private static Optional<String> byDefault(ConfigKey key) {
        Object initial = key.option().initialValue();
        boolean bare = initial == null || initial instanceof Optional<?> || initial instanceof List<?>;
        return bare ? Optional.empty() : Optional.of(quoted(initial.toString()));
    }

    /** Plain where YAML takes it for the same text. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9./][A-Za-z0-9._/=-]*")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
