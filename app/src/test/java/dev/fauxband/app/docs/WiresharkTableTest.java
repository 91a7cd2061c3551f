package dev.fauxband.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The Lua file has the commands that there are; {@code mvn verify -Ddocs=write} puts them in. */
final class WiresharkTableTest {
    private static final Path FILE = Path.of("../extras/wireshark/fauxband.lua");
    private static final String BEGIN = "-- generated\n";
    private static final String END = "-- end of generated\n";

    @Test
    void theLuaFileHasTheCommandsOfTheDeclarations() throws IOException {
        String lua = Files.readString(FILE);
        String wanted = lua.substring(0, lua.indexOf(BEGIN) + BEGIN.length())
                + WiresharkTable.text()
                + lua.substring(lua.indexOf(END));
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(FILE, wanted);
        }

        assertThat(FILE).as("mvn verify -Ddocs=write makes it anew").hasContent(wanted);
        assertThat(wanted).contains("[\"+QLWDATASEND\"]", "\"obj_id\"", "\"#data\"");
    }
}
