package dev.fauxband.app.ctl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.control.Actions;
import dev.fauxband.data.NearestWord;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband ctl}: looks at the modules of a {@code run --control}, and pushes them. */
@Command(
        name = "ctl",
        description = {
            "Look at a module that runs with --control, or push it.",
            "Exit code 1 tells that a module answered ERROR."
        },
        footer = {
            "fauxband ctl modules              all of them",
            "fauxband ctl show module          one of them at a glance",
            "fauxband ctl show module objects  a part of it, or another part",
            "fauxband ctl at module AT+CSQ     type a line as a host of its own",
            "fauxband ctl do module drop up 3  lose its next three datagrams",
            "fauxband ctl do module air ce1    a worse network from now on",
            "fauxband ctl events               what happens, until Ctrl-C"
        })
public final class CtlCommand implements Callable<Integer> {
    private static final List<String> VERBS = List.of("modules", "show", "at", "do", "events");
    private static final List<String> PARTS = List.of(
            "state",
            "registration",
            "observations",
            "objects",
            "buffer",
            "air",
            "machines",
            "timers",
            "counters",
            "trace");
    private static final List<String> COLUMNS = List.of(
            "name",
            "profile",
            "imei",
            "state.powered",
            "state.attached",
            "registration.state",
            "registration.endpoint");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DoorOption door = new DoorOption();

    @Option(names = "--json", description = "Print the JSON that the door answers.")
    private boolean json;

    @Parameters(
            index = "0",
            paramLabel = "VERB",
            completionCandidates = Verbs.class,
            description = "${COMPLETION-CANDIDATES}.")
    private String verb = "";

    @Parameters(
            index = "1..*",
            paramLabel = "WORD",
            completionCandidates = Words.class,
            description = "The module's name, then what the verb wants.")
    private List<String> words = new ArrayList<>();

    /** What the shell completes first. */
    static final class Verbs implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return VERBS.iterator();
        }
    }

    /** What the shell completes later. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(PARTS.stream(), Actions.names().stream()).iterator();
        }
    }

    @Override
    public Integer call() throws UsageException, EnvironmentException {
        if (!VERBS.contains(verb)) {
            throw new UsageException("there is no verb \"" + verb + "\"; "
                    + Mistake.mend(NearestWord.to(verb, VERBS), "there are " + String.join(", ", VERBS) + "."));
        }
        checkWords();
        ControlClient client = door.client(System.getenv());
        return switch (verb) {
            case "modules" -> modules(client);
            case "show" -> show(client);
            case "at" -> at(client);
            case "do" -> act(client);
            default -> events(client);
        };
    }

    private void checkWords() throws UsageException {
        String wants = switch (verb) {
            case "modules" -> "";
            case "show" -> "NAME [PART]";
            case "at" -> "NAME LINE";
            case "do" -> "NAME ACTION [ARGUMENT...]";
            default -> "[NAME]";
        };
        int least = verb.equals("show") ? 1 : verb.equals("at") || verb.equals("do") ? 2 : 0;
        int most = verb.equals("modules") ? 0 : verb.equals("events") ? 1 : verb.equals("do") ? 99 : 2;
        if (words.size() < least || words.size() > most) {
            throw new UsageException("write fauxband ctl " + (verb + " " + wants).strip() + ".");
        }
    }

    private int modules(ControlClient client) throws UsageException, EnvironmentException {
        JsonNode answer = client.get("/v1/modules");
        print(answer, ReadableText.table(answer.path("modules"), COLUMNS));
        return ExitCode.DONE;
    }

    private int show(ControlClient client) throws UsageException, EnvironmentException {
        if (words.size() == 2 && !PARTS.contains(words.get(1))) {
            throw new UsageException("there is no part \"" + words.get(1) + "\"; "
                    + Mistake.mend(NearestWord.to(words.get(1), PARTS), "there are " + String.join(", ", PARTS) + "."));
        }
        JsonNode answer = client.get(module() + (words.size() == 2 ? "/" + words.get(1) : ""));
        boolean trace = words.size() == 2 && words.get(1).equals("trace");
        print(answer, trace ? texts(answer.path("lines")) : ReadableText.lines(answer));
        return ExitCode.DONE;
    }

    private int at(ControlClient client) throws UsageException, EnvironmentException {
        JsonNode body = JsonNodeFactory.instance.objectNode().put("line", words.get(1));
        JsonNode answer = client.post(module() + "/at", body);
        List<String> lines = new ArrayList<>();
        answer.path("lines").forEach(line -> lines.add(line.asText()));
        print(answer, lines);
        String result = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        boolean refused = result.equals("ERROR") || result.equals("4") || result.startsWith("+CME ERROR");
        return refused ? ExitCode.CHECK_FAILED : ExitCode.DONE;
    }

    private int act(ControlClient client) throws UsageException, EnvironmentException {
        JsonNode body = ActionBody.of(client.get("/openapi.json"), words.get(1), words.subList(2, words.size()));
        JsonNode answer = client.post(module() + "/actions/" + words.get(1), body);
        List<String> lines = new ArrayList<>(List.of("done"));
        if (answer.hasNonNull("remark")) {
            lines.add(answer.path("remark").asText());
        }
        print(answer, lines);
        return ExitCode.DONE;
    }

    private int events(ControlClient client) throws UsageException, EnvironmentException {
        PrintWriter out = spec.commandLine().getOut();
        String query = words.isEmpty() ? "" : "?module=" + encoded(words.get(0));
        try (Stream<String> lines = client.lines("/v1/events" + query)) {
            EventLines reader = new EventLines(json);
            lines.forEach(line -> reader.read(line).ifPresent(text -> {
                out.println(text);
                out.flush();
            }));
        } catch (java.io.UncheckedIOException ended) {
            throw new EnvironmentException("the control door has gone.", ended);
        }
        return ExitCode.DONE;
    }

    private String module() {
        return "/v1/modules/" + encoded(words.get(0));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<String> texts(JsonNode lines) {
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(line.path("text").asText()));
        return texts;
    }

    private void print(JsonNode answer, List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        (json ? List.of(answer.toString()) : lines).forEach(out::println);
        out.flush();
    }
}
