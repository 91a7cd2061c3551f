package dev.fauxband.app.cli;

/** Which Fauxband this is: the version that the build wrote into the jar's manifest. */
public final class BuildVersion {
    private BuildVersion() {}

    public static String text() {
        String built = BuildVersion.class.getPackage().getImplementationVersion();
        return built == null ? "(not packaged)" : built;
    }
}
