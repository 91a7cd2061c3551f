package dev.fauxband.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** The page in a real browser, at three modules and their platform. */
@Timeout(120)
final class ConsolePageIT {
    private static final String TOKEN = "0123456789abcdef";

    /** One that nobody has touched, one that is registered, one whose names would harm a careless page. */
    private static final String FRESH = "module-1";

    private static final String REGISTERED = "module-2";
    private static final String HOSTILE = "module-3";

    private static final String SCRIPT = "<img src=x onerror=window.harmed=1>";

    @TempDir
    private static Path directory;

    private static Program program;
    private static Chromium browser;
    private static Page page;

    @BeforeAll
    static void open() throws Exception {
        assumeTrue(Chromium.installed(), "skipped: chromium and chromedriver are not installed");
        program = Program.start(
                directory, "127.0.0.1:0", TOKEN, "run", "--modules=3", "--platform=sim", "--tcp=127.0.0.1:0");
        program.register(REGISTERED, "867724030023557");
        browser = Chromium.open(directory);
        page = new Page(browser);
    }

    @AfterAll
    static void close() {
        if (program != null) {
            program.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void begin() {
        browser.size(1280, 800);
        browser.scheme("light");
    }

    @AfterEach
    void noScriptComplained() {
        assertThat(browser.complaints())
                .filteredOn(line -> !line.contains("Failed to load resource"))
                .isEmpty();
    }

    @Test
    void aTypedSessionConnectsAndIsDrawn() {
        page.open(program.page(FRESH));
        page.type("AT+QLWSERV=\"10.0.0.1\",5683", "OK");
        page.one("#at-line").sendKeys("at+qlwco", Keys.TAB);
        assertThat(page.one("#at-line").getDomProperty("value")).isEqualTo("AT+QLWCONF");
        assertThat(page.text(".help")).contains("+QLWCONF", "Manual §");
        page.type("=\"typed\"", "OK");
        page.type("AT+QLWADDOBJ=19,0,1,\"0\"", "OK");
        page.type("AT+QLWOPEN=1", "CONNECT OK");

        page.awaitRow("CON POST /rd");
        page.awaitRow("CONNECT OK");
        assertThat(page.script("return location.hash")).doesNotContain(TOKEN);
        page.show("module");
        page.await("lit", () -> page.text("[data-machine=registration] .lit").equals("REGISTERED"));
        page.await("the registration", () -> page.text("#page-module").contains("typed"));
        assertThat(page.text("#page-module")).contains("10.0.0.1");
    }

    @Test
    void aDatagramThatAButtonLosesComesAgain() {
        page.open(program.page(REGISTERED));
        page.one("[data-tamper=drop-up]").click();
        page.await("armed", () -> page.text("#toast").contains("armed: the next datagram up"));
        page.type("AT+QLWDATASEND=19,0,0,4,DEADBEEF,0x0100", "SEND OK");

        page.awaitRow("armed: the next datagram up is dropped");
        page.awaitRow("✕ lost");
        page.awaitRow("↻ again");
        openRow("again");
        page.await("decoded", () -> page.text(".detail").contains("Message ID"));
        assertThat(page.text(".detail")).contains("DEADBEEF", "2.05");
        page.one("button[title='Save what is shown as pcapng']").click();
        page.await("a capture that tells of the loss", () -> captures().anyMatch(file -> holds(file, "loss: ")));
    }

    private static Stream<Path> captures() {
        try (Stream<Path> files = Files.list(browser.downloads())) {
            return files.filter(file -> file.toString().endsWith(".pcapng")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Octets.copyOf(Files.readAllBytes(file)).toLatin1().contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void openRow(String part) {
        page.script(
                "[...document.querySelectorAll('.row')].filter((row) => row.textContent.includes(arguments[0])).at(-1)"
                        + ".dispatchEvent(new MouseEvent('click', {bubbles: true}))",
                part);
    }

    @Test
    void aLineIsTakenApart() {
        page.open(program.page(REGISTERED));
        page.type("AT+QLWDATASEND=19,0,0,5,68656C6C6F,0x0100", "SEND OK");
        page.awaitRow("AT+QLWDATASEND=19,0,0,5,68656C6C6F,0x0100");
        openRow("68656C6C6F,0x0100");
        page.await("its octets", () -> page.text(".detail").contains("41 54 2B 51"));
        assertThat(page.text(".detail")).contains("host → module", "68656C6C6F = \"hello\"", "object ID", "0D");
        openRow("OK");
        assertThat(page.text(".detail")).contains("module → host", "AT+QLWDATASEND=19,0,0,5,68656C6C6F,0x0100");
        page.one(".rows").sendKeys(Keys.ESCAPE);
        assertThat(page.one(".detail").isDisplayed()).isFalse();
        openRow("OK");
        page.one(".tools input[type=search]").sendKeys("no such text");
        page.await("what is filtered away is closed", () -> !page.one(".detail").isDisplayed());
    }

    @Test
    void aReloadLosesNothing() {
        page.open(program.page(REGISTERED));
        page.type("AT+QLWDATASEND=19,0,0,1,7B,0x0100", "SEND OK");
        browser.driver().navigate().refresh();
        page.awaitLive();

        page.awaitRow("AT+QLWDATASEND=19,0,0,1,7B,0x0100");
        page.await("earlier", () -> page.text(".xterm-rows").contains("AT+QLWDATASEND=19,0,0,1,7B"));
        page.type("AT", "OK");
        page.one("#at-line").sendKeys(Keys.ARROW_UP, Keys.ARROW_UP);
        assertThat(page.one("#at-line").getDomProperty("value")).isEqualTo("AT+QLWDATASEND=19,0,0,1,7B,0x0100");
    }

    @Test
    void twoViewersSeeTheSame() {
        page.open(program.page(REGISTERED));
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        page.open(program.page(REGISTERED));
        page.one("#at-line").sendKeys("half a line");
        browser.driver().switchTo().window(first);
        page.type("AT+CGMM", "Quectel_BC26");

        browser.driver().switchTo().window(secondOf(first));
        page.await("the other's answer", () -> page.said().contains("Quectel_BC26"));
        assertThat(page.one("#at-line").getDomProperty("value")).isEqualTo("half a line");
        browser.driver().close();
        browser.driver().switchTo().window(first);
    }

    @Test
    void whoHasNoTokenOrAnotherIsToldWhatToDo() {
        browser.driver().get("about:blank");
        browser.driver().get(program.origin() + "/#token=ffffffffffffffff");
        page.await("refused", () -> page.text(".gate").contains("The token is not the one of this program."));
        page.script("sessionStorage.clear()");
        browser.driver().get("about:blank");
        browser.driver().get(program.origin() + "/");
        page.await("asked", () -> page.text(".gate").contains("This page needs the token of the program."));

        page.one("#token").sendKeys(TOKEN, Keys.ENTER);
        page.awaitLive();
    }

    @Test
    void aProgramThatGoesAndComesBackIsSaidAndFollowed() throws Exception {
        String address;
        try (Program first = Program.start(directory, "127.0.0.1:0", TOKEN, "run", "--tcp=127.0.0.1:0")) {
            page.open(first.page("module"));
            page.type("ATI", "OK");
            address = first.address();
            first.terminate();
            page.await("gone", () -> page.one("#banner").isDisplayed());
            assertThat(page.text("#banner")).startsWith("The program does not answer");
            page.type("AT+CGSN");
            page.await("refused", () -> page.text("#toast").contains("Not sent"));
            assertThat(page.one("#at-line").getDomProperty("value")).isEqualTo("AT+CGSN");
            page.one("#at-line").clear();
        }
        try (Program second = Program.start(directory, address, TOKEN, "run", "--tcp=127.0.0.1:0")) {
            assertThat(second.address()).isEqualTo(address);
            page.awaitLive();
            page.type("AT+CGMM", "Quectel_BC26");
            assertThat(page.one("#banner").isDisplayed()).isFalse();
        }
    }

    @Test
    void aPlatformAsksWithAClick() {
        page.open(program.page(REGISTERED));
        page.show("platform");
        page.await("the client", () -> page.text(".clients").contains("867724030023557"));
        assertThat(page.one("#page-platform input[name=endpoint]").getDomProperty("value"))
                .isNotEmpty();
        page.script("[...document.querySelectorAll('.clients button')]"
                + ".find((client) => client.textContent === '867724030023557').click()");
        page.one("#page-platform input[name=path]").clear();
        page.one("#page-platform input[name=path]").sendKeys("3/0/1");
        page.one("[data-verb=read]").click();
        page.await("asked", () -> page.text("#toast").contains("asked; see What arrived"));

        page.await("the answer", () -> page.text(".log").contains("read 867724030023557 /3/0/1 "));
    }

    @Test
    void aButtonDoesWhatItSays() {
        page.open(program.page(REGISTERED));
        page.show("module");
        assertThat(page.text("[data-action=coverage]")).contains("Carries the module to where it hears its cell so");
        page.one("[data-action=coverage] select").sendKeys("ce2");
        page.one("[data-action=coverage] button").click();
        page.await("told", () -> page.text("#toast").startsWith("coverage ce2"));
        page.one("[data-action=power-key] button").click();
        page.await("in vain", () -> page.text("#toast").contains("the power key does nothing: the module is on"));
        page.await("deep in coverage", () -> page.text("#page-module .facts").contains("CE2"));
        page.one("[data-action=coverage] select").sendKeys("ce0");
        page.one("[data-action=coverage] button").click();
        page.await("as before", () -> page.text("#page-module .facts").contains("CE0"));
    }

    @Test
    void allThatIsRetainedIsShownByTheRowsInSightAndExportedWhole() {
        page.open(program.page(REGISTERED));
        String counts = String.valueOf(browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const names = ['timeline', 'sequence', 'exports'].map((name) => '/console/' + name + '.js');
                Promise.all(names.map((name) => import(name))).then(([{Timeline}, {Sequence}, {picture}]) => {
                    const timeline = new Timeline();
                    const view = new Sequence();
                    view.root.style = 'position:fixed;inset:0;display:flex;z-index:9';
                    document.body.append(view.root);
                    view.show(timeline);
                    timeline.add(Array.from({length: 5000}, (_, n) =>
                        ({module: 'm', atNs: n * 1e6, kind: n % 2 ? 'MODULE' : 'HOST', text: '> AT' + n})));
                    const frames = async (n) => { while (n-- > 0) await new Promise(requestAnimationFrame); };
                    (async () => {
                        await frames(4);
                        const drawn = view.root.querySelectorAll('.row').length;
                        const exported = picture(view.rows).querySelectorAll('.back').length;
                        const last = view.root.textContent.includes('AT4999');
                        view.list.scrollTop = 0;
                        await frames(2);
                        timeline.add([{module: 'm', atNs: 6e9, kind: 'HOST', text: '> AT'}]);
                        await frames(2);
                        const more = view.more.textContent;
                        view.root.remove();
                        done(JSON.stringify([view.rows.length, drawn > 10 && drawn < 60, exported, last, more]));
                    })();
                });
                """));

        assertThat(counts).isEqualTo("[4097,true,4096,true,\"1 new ↓\"]");
    }

    @Test
    void whatIsShownIsSaved() throws Exception {
        page.open(program.page(REGISTERED));
        page.awaitRow("CONNECT OK");
        for (String format : List.of("SVG", "PNG", "pcapng")) {
            page.one("button[title='Save what is shown as " + format + "']").click();
            page.await(format, () -> page.text("#toast").equals("Save " + format + ": done"));
        }
        page.await("the files", () -> Stream.of("svg", "png", "pcapng").allMatch(end -> Files.exists(saved(end))));

        assertThat(Files.readString(saved("svg"))).contains("CON POST /rd", "CONNECT OK");
        assertThat(Files.readAllBytes(saved("png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readAllBytes(saved("pcapng"))).startsWith(0x0A, 0x0D, 0x0D, 0x0A);
    }

    private static Path saved(String end) {
        return browser.downloads().resolve("fauxband." + end);
    }

    @Test
    void aRecordingIsPlayedAgain() throws Exception {
        Path log = Files.writeString(directory.resolve("field.log"), "AT+QLWOPEN=1\r\nOK\r\n\r\nCONNECT FAIL\r\n");
        page.open(program.page(REGISTERED));
        page.show("sequence");
        page.one("#page-sequence input[type=file]").sendKeys(log.toString());
        page.awaitRow("CONNECT FAIL");
        assertThat(page.text(".replay")).contains("field.log");
        Path picture = Files.write(directory.resolve("picture.png"), new byte[1000]);
        page.one("#page-sequence input[type=file]").sendKeys(picture.toString());
        page.await("refused", () -> page.text("#toast").contains("this is no recording"));
        assertThat(page.text(".replay")).contains("field.log");
        page.script("[...document.querySelectorAll('.replay button')].at(-1).click()");
        page.awaitRow("CONNECT OK");
    }

    private static String secondOf(String first) {
        return browser.driver().getWindowHandles().stream()
                .filter(handle -> !handle.equals(first))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKeyboardIsEnough() {
        page.open(program.page(REGISTERED));
        page.one("#tab-terminal").sendKeys(Keys.ARROW_RIGHT);
        assertThat(page.focus()).isEqualTo("tab-sequence");
        page.await("the sequence", () -> page.one("#page-sequence").isDisplayed());
        for (int stops = 0; stops < 20 && !page.focus().equals("rows"); stops++) {
            page.press(Keys.TAB);
        }
        assertThat(page.focus()).isEqualTo("rows");
        page.press(Keys.END);
        page.press(Keys.ARROW_UP);
        page.press(Keys.ENTER);
        page.await("details", () -> page.one(".detail").isDisplayed());
        page.press(Keys.TAB);
        page.press(Keys.ESCAPE);
        assertThat(page.one(".detail").isDisplayed()).isFalse();
        assertThat(page.focus()).isEqualTo("rows");
    }

    @Test
    void whatHostsAndPlatformsSayIsTextAndNothingElse() throws Exception {
        program.register(HOSTILE, SCRIPT);
        page.open(program.page(HOSTILE));
        page.awaitRow("CONNECT OK");
        program.post("/v1/platform/perform", Map.of("words", "write \"" + SCRIPT + "\" 19/1/0 \"" + SCRIPT + "\""));
        page.type("AT" + SCRIPT, "ERROR");
        page.awaitRow("AT<img src=x");
        page.show("module");
        page.await("the endpoint's name", () -> page.text("#page-module").contains(SCRIPT));
        page.show("platform");
        page.await("the client", () -> page.text(".clients").contains(SCRIPT));

        assertThat(page.script("return String(window.harmed)")).isEqualTo("undefined");
        assertThat(browser.driver().findElements(By.cssSelector("img[src=x]"))).isEmpty();
    }
}
