package dev.fauxband.app.term;

import dev.fauxband.app.control.Actions;
import dev.fauxband.app.docs.CommandPages;
import dev.fauxband.sim.platform.PlatformVerb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Goes on with a line that begins with a slash. */
final class SlashCompletion {
    private SlashCompletion() {}

    static List<Completion> of(String typed) {
        int blank = typed.lastIndexOf(' ');
        if (blank < 0) {
            return Arrays.stream(SlashCommand.values())
                    .filter(command -> command.word().startsWith(typed.toLowerCase(Locale.ROOT)))
                    .map(command -> new Completion(command.word(), command.form(), command.meaning()))
                    .toList();
        }
        List<String> before = List.of(typed.substring(0, blank).strip().split(" +", -1));
        String word = typed.substring(blank + 1).toLowerCase(Locale.ROOT);
        List<Completion> all = new ArrayList<>();
        for (String next : next(before)) {
            if (next.startsWith(word)) {
                all.add(new Completion(typed.substring(0, blank + 1) + next, next, ""));
            }
        }
        return all;
    }

    private static List<String> next(List<String> before) {
        SlashCommand command = SlashCommand.find(before.get(0)).orElse(SlashCommand.QUIT);
        if (before.size() > 1) {
            return command == SlashCommand.DROP && before.size() == 2 ? List.of("up", "down") : List.of();
        }
        return switch (command) {
            case HELP -> {
                List<String> words = new ArrayList<>(CommandPages.words());
                words.add("all");
                yield words;
            }
            case HEX -> List.of("off");
            case STATE -> ModuleControl.PARTS;
            case DROP -> List.of("1", "2", "3");
            case DO -> Actions.names();
            case PLATFORM ->
                Arrays.stream(PlatformVerb.values()).map(PlatformVerb::word).toList();
            case SAVE, QUIT -> List.of();
        };
    }
}
