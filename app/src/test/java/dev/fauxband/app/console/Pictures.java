package dev.fauxband.app.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.openqa.selenium.OutputType;

/** What the page looks like, in target/screenshots, where docs/pictures/update finds it. */
final class Pictures {
    private static final Path PLACE = Path.of("target", "screenshots");

    private final Chromium browser;

    Pictures(Chromium browser) {
        this.browser = browser;
    }

    /** Takes one under this name. */
    void take(String name) throws IOException {
        Files.createDirectories(PLACE);
        byte[] png = browser.driver().getScreenshotAs(OutputType.BYTES);
        FewColours few = FewColours.of(ImageIO.read(new ByteArrayInputStream(png)));
        ImageIO.write(few.image(), "png", PLACE.resolve(name + ".png").toFile());
    }
}
