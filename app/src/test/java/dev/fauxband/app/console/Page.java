package dev.fauxband.app.console;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as one uses it: tabs, the line, the rows of the sequence. */
final class Page {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(40);

    private final Chromium browser;

    Page(Chromium browser) {
        this.browser = browser;
    }

    /** Opens an address anew and waits until the module is heard. */
    void open(String url) {
        browser.driver().get("about:blank");
        browser.driver().get(url);
        awaitLive();
    }

    void awaitLive() {
        await("live", () -> one("#connection").getText().equals("live"));
    }

    void show(String page) {
        one("#tab-" + page).click();
        await(page, () -> one("#page-" + page).isDisplayed());
    }

    WebElement one(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return browser.driver().findElements(By.cssSelector(css));
    }

    /** The text of what is shown or read aloud there. */
    String text(String css) {
        return script("return document.querySelector(arguments[0])?.textContent ?? ''", css);
    }

    String script(String script, Object... arguments) {
        return String.valueOf(browser.driver().executeScript(script, arguments));
    }

    /** Types a line and sends it. */
    void type(String line) {
        one("#at-line").sendKeys(line, Keys.ENTER);
    }

    /** Types a line and waits for what the module says then. */
    void type(String line, String answer) {
        int before = occurrences(said(), answer);
        type(line);
        await(answer + " to " + line, () -> occurrences(said(), answer) > before);
    }

    private static int occurrences(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    /** What the terminal reads aloud: what the module said since the page was opened. */
    String said() {
        return text(".screen [role=log]");
    }

    /** A row of the sequence that holds this. */
    void awaitRow(String part) {
        await("a row with " + part, () -> text(".lanes").contains(part));
    }

    /** Presses a key where the focus is. */
    void press(CharSequence... keys) {
        browser.driver().switchTo().activeElement().sendKeys(keys);
    }

    /** Where the focus is, as an id or a class. */
    String focus() {
        WebElement element = browser.driver().switchTo().activeElement();
        String id = String.valueOf(element.getDomAttribute("id"));
        return id.equals("null") ? String.valueOf(element.getDomAttribute("class")) : id;
    }

    /** Waits until it is so. */
    void await(String what, Supplier<Boolean> so) {
        new WebDriverWait(browser.driver(), PATIENCE, LOOK)
                .withMessage(() -> what + "; the page says\n" + one("body").getText())
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> so.get());
    }
}
