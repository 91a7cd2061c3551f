package dev.fauxband.app;

import picocli.CommandLine.IVersionProvider;

/** Says which Fauxband this is: the version that the build wrote into the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {"fauxband " + (built == null ? "(not packaged)" : built)};
    }
}
