package dev.fauxband.app.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A key of the configuration: an option of {@code run}, under its own name. There is no other list of them. */
record ConfigKey(OptionSpec option) {
    /** The one option that names the file itself. */
    static final String FILE = "config";

    /** Read by the options themselves, which take the stricter of variable and flag. */
    private static final String NET = "net";

    private static final String SECRET = "token";

    /** What a key takes. */
    enum Kind {
        /** true or false. */
        FLAG,
        /** true, false or a word. */
        SWITCH,
        /** One value. */
        VALUE,
        /** One value or a list. */
        LIST,
        /** One value, a list, or keys with values: each becomes KEY=VALUE. */
        PAIRS
    }

    /** All keys, in the order of {@code run --help}. */
    static List<ConfigKey> all(CommandSpec run) {
        return run.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
                .map(ConfigKey::new)
                .filter(key -> !key.name().equals(FILE))
                .toList();
    }

    String name() {
        return option.longestName().substring(2);
    }

    /** {@code FAUXBAND_CONTROL_TOKEN}. */
    String variable() {
        return "FAUXBAND_" + name().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Whether the variable is given to the option like a flag. */
    boolean takesVariable() {
        return !name().equals(NET);
    }

    /** The key of the door that a token is for. */
    Optional<String> door() {
        return name().endsWith("-" + SECRET)
                ? Optional.of(name().substring(0, name().length() - SECRET.length() - 1))
                : Optional.empty();
    }

    /** Whether its value must not be shown. */
    boolean secret() {
        return name().contains(SECRET) || name().equals("psk");
    }

    Kind kind() {
        if (option.isMultiValue()) {
            return option.paramLabel().contains("=") ? Kind.PAIRS : Kind.LIST;
        }
        if (option.arity().max() == 0) {
            return Kind.FLAG;
        }
        return option.arity().min() == 0 ? Kind.SWITCH : Kind.VALUE;
    }

    /** As one types it. */
    String argument(String value) {
        return "--" + name() + "=" + value;
    }

    String flag() {
        return "--" + name();
    }
}
