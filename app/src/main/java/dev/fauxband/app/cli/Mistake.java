package dev.fauxband.app.cli;

import dev.fauxband.data.NearestWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user mistyped, in one sentence that ends with the mend. */
public final class Mistake {
    /** How our own converters begin what they say of a value. */
    private static final String TAKES = ": takes ";

    /** How the library says that a text is no number. */
    private static final Pattern NUMBER = Pattern.compile("'([^']*)' is not an? (int|long|double|float)$");

    private Mistake() {}

    public static String sentence(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        if (mistake instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing, missing.getMissing().get(0));
        }
        if (mistake instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof OptionSpec option) {
            return option.longestName() + " stands there twice; give it once.";
        }
        String first = String.valueOf(mistake.getMessage()).lines().findFirst().orElse("");
        int takes = first.indexOf(TAKES);
        if (takes >= 0 && mistake.getArgSpec() instanceof OptionSpec option) {
            return option.longestName() + first.substring(takes + 1);
        }
        if (mistake.getArgSpec() instanceof OptionSpec option) {
            Matcher number = NUMBER.matcher(first);
            if (number.find()) {
                first = option.longestName() + " takes " + kind(number.group(2)) + ", not \"" + number.group(1) + "\"";
            }
        }
        return first + "; see " + help(mistake.getCommandLine()) + ".";
    }

    private static String kind(String type) {
        return type.equals("double") || type.equals("float") ? "a number" : "a whole number";
    }

    private static String unknown(CommandLine command, String word) {
        if (word.startsWith("-") && word.length() > 1) {
            return unknownOption(command, word.split("=", 2)[0]);
        }
        if (command.getSubcommands().isEmpty()) {
            return "\"" + word + "\" is one word too many; see " + help(command) + ".";
        }
        List<String> known = List.copyOf(command.getSubcommands().keySet());
        return "there is no command \"" + word + "\"; "
                + mend(NearestWord.to(word, known), help(command) + " lists them.");
    }

    private static String unknownOption(CommandLine command, String typed) {
        List<String> known = command.getCommandSpec().options().stream()
                .map(option -> option.longestName().substring(2))
                .toList();
        Optional<String> nearest = NearestWord.to(typed.replaceFirst("^-+", ""), known);
        return "there is no option " + typed + "; "
                + mend(nearest.map(name -> "--" + name), help(command) + " lists them.");
    }

    /** "did you mean …?" when something is near, else where all of them stand. */
    public static String mend(Optional<String> nearest, String otherwise) {
        return nearest.map(word -> "did you mean " + word + "?").orElse(otherwise);
    }

    private static String missing(MissingParameterException mistake, ArgSpec missing) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        String name = command.qualifiedName();
        if (missing instanceof OptionSpec option) {
            if (option.required() && !String.valueOf(mistake.getMessage()).contains("parameter")) {
                return option.longestName() + " is missing; write " + name + required(command) + ".";
            }
            String whole = option.longestName() + " " + option.paramLabel();
            return option.longestName() + " wants a value; write " + name + " " + whole + ".";
        }
        String all = command.positionalParameters().stream()
                .filter(PositionalParamSpec::required)
                .map(one -> " " + one.paramLabel())
                .collect(Collectors.joining());
        return missing.paramLabel() + " is missing; write " + name + all + ".";
    }

    private static String required(CommandSpec command) {
        return command.options().stream()
                .filter(OptionSpec::required)
                .map(option -> " " + option.longestName() + " " + option.paramLabel())
                .collect(Collectors.joining());
    }

    private static String help(CommandLine command) {
        return command.getCommandSpec().qualifiedName() + " --help";
    }
}
