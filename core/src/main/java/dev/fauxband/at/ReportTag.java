package dev.fauxband.at;

/** What a report is to whoever gave it to the line. */
public interface ReportTag {
    /** Whether it ends a command that got its {@code OK} before; such a report is never dropped. */
    boolean deferredResult();
}
