package dev.fauxband.app.cli;

import dev.fauxband.data.NearestWord;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user mistyped, in one sentence that ends with the mend. */
public final class Mistake {
    /** How our own converters begin what they say of a value. */
    private static final String TAKES = ": takes ";

    private Mistake() {}

    public static String sentence(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        if (mistake instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getCommandLine(), missing.getMissing().get(0));
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
        return first + "; see " + help(mistake.getCommandLine()) + ".";
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

    private static String missing(CommandLine command, ArgSpec missing) {
        String name = command.getCommandSpec().qualifiedName();
        if (missing instanceof OptionSpec option) {
            String whole = option.longestName() + " " + option.paramLabel();
            return option.longestName() + " wants a value; write " + name + " " + whole + ".";
        }
        return missing.paramLabel() + " is missing; write " + name + " " + missing.paramLabel() + ".";
    }

    private static String help(CommandLine command) {
        return command.getCommandSpec().qualifiedName() + " --help";
    }
}
