package dev.fauxband.app.config;

import dev.fauxband.app.cli.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What {@code run} is told: by its arguments, else by variables, else by a file, else nothing. */
public final class Configuration {
    private static final String COMMAND_LINE = "command line";

    private final List<ConfigKey> keys;
    private final List<String> typed;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private Configuration(List<ConfigKey> keys, List<String> typed) {
        this.keys = keys;
        this.typed = typed;
    }

    /**
     * Looks at all sources.
     *
     * @param run the command, with its options
     * @param typed its arguments
     * @param directory where a file is looked for when none is named
     */
    static Configuration of(CommandLine run, List<String> typed, Map<String, String> environment, Path directory)
            throws UsageException {
        Configuration configuration = new Configuration(ConfigKey.all(run.getCommandSpec()), typed);
        ParseResult parsed = parse(run, typed);
        Optional<Path> file = file(parsed, environment, directory);
        if (file.isPresent()) {
            ConfigFile.read(file.get(), configuration.keys).forEach(configuration::put);
        }
        for (ConfigKey key : configuration.keys) {
            variable(key, environment).ifPresent(configuration::put);
        }
        configuration.keys.forEach(key -> configuration.typed(key, parsed).ifPresent(configuration::put));
        configuration.dropIdleTokens();
        return configuration;
    }

    /** A token in a variable is for all runs of a shell, also for those that do not open the door it is for. */
    private void dropIdleTokens() {
        Set<String> named = Set.copyOf(settings.keySet());
        settings.values()
                .removeIf(setting -> setting.origin().equals(setting.key().variable())
                        && setting.key()
                                .door()
                                .filter(door -> !named.contains(door))
                                .isPresent());
    }

    /** The arguments with all else that {@code run} is told; as they are when they cannot be understood. */
    public static String[] expand(CommandLine run, List<String> typed, Map<String, String> environment)
            throws UsageException {
        try {
            ParseResult parsed = parse(run, typed);
            if (parsed.isUsageHelpRequested()) {
                return typed.toArray(String[]::new);
            }
            return of(run, typed, environment, Path.of("")).arguments().toArray(String[]::new);
        } catch (ParameterException mistake) {
            // Said in its own words when the arguments are parsed for good.
            return typed.toArray(String[]::new);
        }
    }

    /** Where what was not typed comes from; nothing when that cannot be told. */
    public static Origins origins(CommandLine run, List<String> typed, Map<String, String> environment) {
        try {
            return new Origins(of(run, typed, environment, Path.of("")).settings.values().stream()
                    .filter(setting -> !setting.origin().equals(COMMAND_LINE))
                    .toList());
        } catch (ParameterException | UsageException mistake) {
            // Said in its own words elsewhere.
            return Origins.NONE;
        }
    }

    /** Refuses what {@code run} itself would refuse. */
    void check(CommandLine run) throws UsageException {
        ParseResult parsed = parse(run, arguments());
        if (parsed.commandSpec().userObject() instanceof Checked command) {
            command.check();
        }
    }

    /** A sub-command can only be parsed from its parent on. */
    private static ParseResult parse(CommandLine run, List<String> typed) {
        List<String> all = new ArrayList<>(typed);
        if (run.getParent() == null) {
            return run.parseArgs(all.toArray(String[]::new));
        }
        all.add(0, run.getCommandName());
        return run.getParent().parseArgs(all.toArray(String[]::new)).subcommand();
    }

    private static Optional<Path> file(ParseResult parsed, Map<String, String> environment, Path directory) {
        Optional<String> named = Optional.ofNullable(parsed.matchedOption("--" + ConfigKey.FILE))
                .map(option -> option.stringValues().get(0))
                .or(() -> Optional.ofNullable(environment.get("FAUXBAND_CONFIG")));
        Path usual = directory.resolve(ConfigFile.DEFAULT_NAME);
        return named.map(Path::of).or(() -> Optional.of(usual).filter(Files::exists));
    }

    private void put(Setting setting) {
        settings.put(setting.key().name(), setting);
    }

    private static Optional<Setting> variable(ConfigKey key, Map<String, String> environment) throws UsageException {
        String value = environment.getOrDefault(key.variable(), "");
        if (value.isEmpty() || !key.takesVariable()) {
            return Optional.empty();
        }
        boolean bare = key.kind() == ConfigKey.Kind.FLAG || key.kind() == ConfigKey.Kind.SWITCH;
        boolean off = bare && (value.equals("0") || value.equalsIgnoreCase("false"));
        boolean on = bare && (value.equals("1") || value.equalsIgnoreCase("true"));
        if (key.kind() == ConfigKey.Kind.FLAG && !on && !off) {
            throw new UsageException(key.variable() + " takes true or false, not \"" + value + "\".");
        }
        return Optional.of(Setting.of(key, on || off ? List.of() : List.of(value), key.variable(), !off));
    }

    private Optional<Setting> typed(ConfigKey key, ParseResult parsed) {
        OptionSpec option = parsed.matchedOption(key.flag());
        if (option == null) {
            return Optional.empty();
        }
        List<String> values = key.kind() == ConfigKey.Kind.FLAG ? List.of() : option.stringValues();
        return Optional.of(Setting.of(key, values, COMMAND_LINE, true));
    }

    /** The arguments of {@code run} that say all of it. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        for (Setting setting : settings.values()) {
            if (!setting.origin().equals(COMMAND_LINE)) {
                arguments.addAll(setting.arguments());
            }
        }
        arguments.addAll(typed);
        return arguments;
    }

    List<ConfigKey> keys() {
        return keys;
    }

    Optional<Setting> setting(ConfigKey key) {
        return Optional.ofNullable(settings.get(key.name()));
    }
}
