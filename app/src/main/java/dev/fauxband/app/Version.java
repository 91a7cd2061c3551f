package dev.fauxband.app;

import dev.fauxband.app.cli.BuildVersion;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"fauxband " + BuildVersion.text()};
    }
}
