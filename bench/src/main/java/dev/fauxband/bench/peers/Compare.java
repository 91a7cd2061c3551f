package dev.fauxband.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets peers do the same on the same sink, in turn, as often as told, and says what it took: a table in Markdown, and
 * all figures as JSON. Each peer has a process of its own each time, the sink too.
 */
public final class Compare {
    private final Options options;
    private final List<Row> rows = new ArrayList<>();

    private Compare(Options options) {
        this.options = options;
    }

    /** See {@link Options#USAGE}; exit code 1 when {@code --stored} is exceeded. */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        System.exit(new Compare(Options.parse(arguments)).run());
    }

    private int run() throws IOException, InterruptedException {
        String load = "";
        options.peers().forEach(peer -> rows.add(new Row(peer)));
        for (int i = 0; i < options.repetitions(); i++) {
            for (Row row : rows) {
                String busy = Files.readString(Path.of("/proc/loadavg")).strip();
                load = load.isEmpty() ? busy : load + " | " + busy;
                row.add(Run.of(options, row.peer()));
                System.err.println((i + 1) + "/" + options.repetitions() + " " + row.latest());
            }
        }
        Result result = new Result(options, rows, Instant.now(), load);
        String table = result.markdown();
        System.out.println(table);
        Files.writeString(options.out().resolveSibling(options.out().getFileName() + ".json"), result.json());
        Files.writeString(options.out().resolveSibling(options.out().getFileName() + ".md"), table);
        return options.stored().isPresent() && !new Stored(options.stored().get()).holds(result) ? 1 : 0;
    }

    /** One process after the other. */
    private static final class Run {
        private static final long PATIENCE_S = 150;
        private static final String RESULT = "RESULT ";

        private Run() {}

        static String of(Options options, PeerName peer) throws IOException, InterruptedException {
            List<String> sinkCommand = new ArrayList<>(options.java("-Xmx512m"));
            sinkCommand.add(options.leshanSink() ? LeshanSink.class.getName() : options.sinkClass());
            sinkCommand.add("observe");
            sinkCommand.add(peer == PeerName.LESHAN ? "opaque" : "");
            Process sink = new ProcessBuilder(sinkCommand)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var said = sink.inputReader()) {
                String port = String.valueOf(said.readLine());
                List<String> command = new ArrayList<>(options.java(options.heap()));
                command.add(PeerProcess.class.getName());
                command.addAll(List.of(peer.toString(), port, options.load().toString()));
                return measured(peer, command);
            } finally {
                sink.destroy();
                sink.waitFor();
            }
        }

        private static String measured(PeerName peer, List<String> command) throws IOException, InterruptedException {
            Process client = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Thread watch = new Thread(() -> endLate(client), "patience");
            watch.setDaemon(true);
            watch.start();
            try (var said = client.inputReader()) {
                String line = said.lines()
                        .filter(one -> one.startsWith(RESULT))
                        .findFirst()
                        .orElse("");
                client.waitFor();
                if (line.isEmpty()) {
                    throw new IOException(peer + " gave no result");
                }
                return line.substring(RESULT.length());
            }
        }

        private static void endLate(Process client) {
            try {
                if (!client.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                    client.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
