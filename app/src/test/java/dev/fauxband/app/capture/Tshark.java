package dev.fauxband.app.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Wireshark without its window; where it is not installed, the test is skipped and says so. */
final class Tshark {
    private static final Path PROGRAM = Path.of("/usr/bin/tshark");
    private static final Path LUA = Path.of("../extras/wireshark/fauxband.lua");
    private static final int PATIENCE_S = 60;

    private final Path home;
    private final Path file;

    /** @param home an empty directory: nobody's preferences and plugins */
    Tshark(Path home, Path file) {
        assumeTrue(Files.isExecutable(PROGRAM), "skipped: " + PROGRAM + " is not installed");
        this.home = home;
        this.file = file;
    }

    /** A line for each packet that the filter lets pass: the values of the fields, parted by {@code |}. */
    List<String> fields(String filter, String... fields) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-Y", filter, "-T", "fields", "-E", "separator=|"));
        for (String field : fields) {
            arguments.add("-e");
            arguments.add(field);
        }
        return lines(false, arguments);
    }

    /** The same with our Lua file. */
    List<String> luaFields(String filter, String... fields) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-Y", filter, "-T", "fields", "-E", "separator=|"));
        for (String field : fields) {
            arguments.add("-e");
            arguments.add(field);
        }
        return lines(true, arguments);
    }

    /** The lines of the packet list with our Lua file. */
    List<String> luaList() throws Exception {
        return lines(true, List.of());
    }

    private List<String> lines(boolean lua, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "-n",
                "-o",
                "ip.check_checksum:TRUE",
                "-o",
                "udp.check_checksum:TRUE",
                "-r",
                file.toString()));
        if (lua) {
            command.addAll(List.of("-X", "lua_script:" + LUA.toAbsolutePath().normalize()));
        }
        command.addAll(arguments);
        Path err = home.resolve("tshark.err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return run(builder.start(), err);
    }

    private static List<String> run(Process process, Path err) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("tshark fails: " + Files.readString(err));
        }
        String complaints = Files.readString(err).replaceAll("(?m)^Running as user \"root\".*\\R?", "");
        if (!complaints.isBlank()) {
            throw new AssertionError("tshark complains: " + complaints);
        }
        return out.lines().toList();
    }
}
