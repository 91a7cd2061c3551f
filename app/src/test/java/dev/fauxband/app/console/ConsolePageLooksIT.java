package dev.fauxband.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the pages look like: nobody is kept out, in light and dark, on a desk and on a telephone; with pictures. */
@Timeout(120)
final class ConsolePageLooksIT {
    private static final String TOKEN = "0123456789abcdef";
    private static final String MODULE = "module";

    @TempDir
    private static Path directory;

    private static Program program;

    /** It begins slowly, so that its picture shows modules that have not. */
    private static Program fleet;

    private static Chromium browser;
    private static Page page;
    private static Axe axe;
    private static Pictures pictures;

    @BeforeAll
    static void open() throws Exception {
        assumeTrue(Chromium.installed(), "skipped: chromium and chromedriver are not installed");
        program = Program.start(
                directory, "127.0.0.1:0", TOKEN, "run", "--platform=sim", "--tcp=127.0.0.1:0", "--seed=4");
        program.register(MODULE, "867724030023557");
        String[] command = {"fleet", "--modules=2000", "--load=rate:80/s", "--time=5m", "--plain"};
        fleet = Program.start(directory, "127.0.0.1:0", TOKEN, command);
        browser = Chromium.open(directory);
        page = new Page(browser);
        axe = new Axe(browser);
        pictures = new Pictures(browser);
        browser.size(1280, 800);
    }

    @AfterAll
    static void close() {
        if (program != null) {
            program.close();
        }
        if (fleet != null) {
            fleet.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void noPageOfAModuleKeepsAnybodyOut() throws Exception {
        page.open(program.page(MODULE));
        page.awaitRow("CONNECT OK");
        page.type("AT+CSQ", "OK");
        page.one("[data-tamper=drop-up]").click();
        page.await("armed", () -> page.text("#toast").contains("armed"));
        page.type("AT+QLWDATASEND=19,0,0,4,DEADBEEF,0x0100", "SEND OK");
        page.type("AT+QLWDATASEND=19,0,0,9,DEADBEEF,0x0100", "ERROR");
        page.one("#at-line").sendKeys("AT+QLWDATASEND=19,0,");
        page.script("document.getElementById('toast').textContent = ''");
        look("console", "phone");

        page.show("sequence");
        select("again");
        look("sequence", "phone-sequence");

        page.show("module");
        page.await("lit", () -> page.text("[data-machine=registration] .lit").equals("REGISTERED"));
        look("module", "phone-module");

        page.show("platform");
        program.post("/v1/platform/perform", Map.of("words", "read 3/0/0"));
        page.await("what arrived", () -> page.text(".log").contains("read "));
        look("platform", "phone-platform");
    }

    @Test
    void aFleetIsADotPerModuleAndADotLeadsToItsModule() throws Exception {
        page.open(fleet.origin() + "/#token=" + TOKEN);
        page.await(
                "dots",
                () -> page.script("return document.querySelector('.dots').getAttribute('aria-label')")
                        .contains(" registered"));
        page.await("plots", () -> page.all(".plot canvas").size() == 3);
        look("fleet", "phone-fleet");

        page.one(".dots").click();
        page.await("its page", () -> page.one("#page-module").isDisplayed());
        page.await("its endpoint", () -> page.text("#page-module").contains("endpoint"));
    }

    private static void select(String part) {
        page.awaitRow(part);
        page.script(
                "[...document.querySelectorAll('.row')].filter((row) => row.textContent.includes(arguments[0])).at(-1)"
                        + ".dispatchEvent(new MouseEvent('click', {bubbles: true}))",
                part);
        page.await("decoded", () -> page.text(".detail").contains("Message ID"));
    }

    /** Judges the page in light and dark at both sizes, and takes its pictures. */
    private static void look(String wide, String narrow) throws Exception {
        browser.restMouse();
        for (String scheme : new String[] {"dark", "light"}) {
            browser.scheme(scheme);
            browser.size(1280, 800);
            assertThat(axe.findings()).as("%s, %s", wide, scheme).isEmpty();
            pictures.take(scheme.equals("light") ? wide : wide + "-dark");
        }
        browser.size(390, 844);
        assertThat(axe.findings()).as("%s", narrow).isEmpty();
        assertThat(page.script("return document.documentElement.scrollWidth"))
                .as("%s", narrow)
                .isEqualTo("390");
        pictures.take(narrow);
        browser.size(1280, 800);
    }
}
