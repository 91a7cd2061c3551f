package dev.fauxband.sim.platform;

/** Where a platform's lines go. Called from any thread, one whole line each, without its end; must not block. */
@FunctionalInterface
public interface PlatformLog {
    void line(String line);
}
