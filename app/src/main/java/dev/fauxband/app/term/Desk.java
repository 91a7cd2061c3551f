package dev.fauxband.app.term;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.docs.CommandPage;
import dev.fauxband.app.docs.CommandPages;
import dev.fauxband.app.docs.ManualText;
import dev.fauxband.app.term.Screen.Kind;
import dev.fauxband.data.NearestWord;
import dev.fauxband.sim.platform.ParsedCommand;
import dev.fauxband.sim.platform.PlatformCommandLine;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Does what the commands of the terminal say. */
final class Desk {
    private static final String UNCONTROLLED = "this module has no control door; fauxband run --control 127.0.0.1:0 "
            + "opens one, a real module never has one.";

    private final Conversation conversation;
    private final Reached module;
    private final Screen screen;
    private final Set<Path> saved = new HashSet<>();

    Desk(Conversation conversation, Reached module, Screen screen) {
        this.conversation = conversation;
        this.module = module;
        this.screen = screen;
    }

    /** Performs a line that begins with a slash; false when the user wants to leave. */
    boolean perform(String line) {
        List<String> words = List.of(line.strip().split(" +", -1));
        Optional<SlashCommand> command = SlashCommand.find(words.get(0));
        try {
            if (command.isPresent()) {
                perform(command.get(), words.subList(1, words.size()));
            } else {
                commands(words.get(0));
            }
        } catch (UsageException | EnvironmentException e) {
            conversation.remark(String.valueOf(e.getMessage()));
        }
        return !command.equals(Optional.of(SlashCommand.QUIT));
    }

    private void perform(SlashCommand command, List<String> words) throws UsageException, EnvironmentException {
        switch (command) {
            case HELP -> help(words);
            case HEX -> view(words);
            case STATE -> control().look(words.stream().findFirst()).forEach(this::reply);
            case DROP -> drop(words);
            case DO -> act(words);
            case PLATFORM -> platform(words);
            case SAVE -> save(words);
            case QUIT -> {
                // The caller leaves.
            }
        }
    }

    private void reply(String text) {
        screen.show(Kind.REPLY, text);
    }

    private void commands(String word) throws UsageException {
        if (word.length() > 1) {
            Optional<String> nearest = NearestWord.to(word, SlashCommand.words());
            throw new UsageException(
                    "there is no " + word + "; " + Mistake.mend(nearest, "/ alone lists what there is."));
        }
        for (SlashCommand command : SlashCommand.values()) {
            reply(String.format(Locale.ROOT, "%-24s %s", command.form(), command.meaning()));
        }
    }

    private void help(List<String> words) throws UsageException {
        if (words.isEmpty()) {
            commands("/");
            return;
        }
        String word = words.get(0);
        if (word.equalsIgnoreCase("all")) {
            ManualText.list()
                    .lines()
                    .filter(line -> !line.startsWith("fauxband "))
                    .forEach(this::reply);
            return;
        }
        CommandPage page = CommandPage.of(CommandPages.find(word)
                .orElseThrow(() -> new UsageException("the module has no command \"" + word + "\"; "
                        + Mistake.mend(
                                NearestWord.to(word.replaceFirst("^[Aa][Tt]?\\+", ""), CommandPages.words()),
                                "/help all lists them."))));
        ManualText.page(page).lines().forEach(this::reply);
    }

    private void view(List<String> words) {
        boolean off = words.contains("off");
        boolean hex = conversation.view() == Payload.View.HEX;
        conversation.view(off ? Payload.View.OFF : hex ? Payload.View.TEXT : Payload.View.HEX);
        conversation.remark(
                switch (conversation.view()) {
                    case OFF -> "payloads are shown as they come";
                    case TEXT -> "payloads are shown as text too, where they are text";
                    case HEX -> "payloads are shown octet by octet too; /hex again: as text";
                });
    }

    private ModuleControl control() throws EnvironmentException {
        return module.control().orElseThrow(() -> new EnvironmentException(UNCONTROLLED));
    }

    private void drop(List<String> words) throws UsageException, EnvironmentException {
        String direction = words.size() > 1 ? words.get(1) : "up";
        if (words.isEmpty() || words.size() > 2 || !words.get(0).matches("[0-9]{1,7}")) {
            throw new UsageException("write " + SlashCommand.DROP.form() + ", such as /drop 1.");
        }
        control().act("drop", List.of(direction, words.get(0)));
        conversation.acted(List.of("drop", direction, words.get(0)));
        boolean one = words.get(0).equals("1");
        conversation.remark(
                one
                        ? "the next datagram " + direction + " is lost"
                        : "the next " + words.get(0) + " datagrams " + direction + " are lost");
    }

    private void act(List<String> words) throws UsageException, EnvironmentException {
        if (words.isEmpty()) {
            throw new UsageException("write " + SlashCommand.DO.form() + "; Tab lists the actions.");
        }
        control().act(words.get(0), words.subList(1, words.size()));
        conversation.acted(words);
        conversation.remark("done");
    }

    private void platform(List<String> words) throws UsageException, EnvironmentException {
        if (module.platform().isEmpty()) {
            throw new EnvironmentException("the platform is in another process; tell it there, at the prompt of run.");
        }
        ParsedCommand parsed = PlatformCommandLine.parse(String.join(" ", words));
        if (parsed instanceof ParsedCommand.NotUnderstood not) {
            throw new UsageException(not.why());
        }
        conversation.acted(Stream.concat(Stream.of("platform"), words.stream()).toList());
        module.platform().get().perform(((ParsedCommand.Understood) parsed).command());
    }

    /** Writes over no file but its own. */
    private void save(List<String> words) throws UsageException, EnvironmentException {
        if (words.isEmpty()) {
            throw new UsageException("write " + SlashCommand.SAVE.form() + ".");
        }
        String name = String.join(" ", words);
        try {
            Path file = Path.of(name).toAbsolutePath().normalize();
            StandardOpenOption how =
                    saved.contains(file) ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.CREATE_NEW;
            Transcript transcript = conversation.transcript();
            synchronized (conversation) {
                Files.writeString(file, transcript.text(), UTF_8, StandardOpenOption.WRITE, how);
            }
            saved.add(file);
            conversation.remark(transcript.size() + " lines saved; fauxband play " + name + " plays them again"
                    + (transcript.repeatable() ? "" : ", but for what no script can do; it stands there as a remark"));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(name + " is there already; name another file.");
        } catch (IOException | InvalidPathException e) {
            throw new EnvironmentException("cannot write " + name + ": " + e.getMessage());
        }
    }
}
