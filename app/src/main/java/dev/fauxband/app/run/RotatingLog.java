package dev.fauxband.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import dev.fauxband.app.cli.EnvironmentException;
import java.nio.file.Path;

/** A log file with the time of day on each line; logback keeps it and three older ones small. */
final class RotatingLog {
    private static final long FILE_OCTETS_MAX = 10 * FileSize.MB_COEFFICIENT;
    private static final int OLDER_FILES = 3;

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("fauxband");
    private final RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();

    /** Opens the file, or says why it cannot be written. */
    RotatingLog(Path file) throws EnvironmentException {
        // A context of one's own has none, and without it nothing is written.
        context.setMDCAdapter(new LogbackMDCAdapter());
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder());
        appender.setTriggeringPolicy(bySize());
        appender.setRollingPolicy(numbered(file));
        appender.start();
        if (!appender.isStarted()) {
            throw new EnvironmentException(
                    "cannot write the log to " + file + ": name a file in a folder that is there.");
        }
        logger.addAppender(appender);
    }

    private PatternLayoutEncoder encoder() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(UTF_8);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %msg%n");
        encoder.start();
        return encoder;
    }

    private SizeBasedTriggeringPolicy<ILoggingEvent> bySize() {
        SizeBasedTriggeringPolicy<ILoggingEvent> policy = new SizeBasedTriggeringPolicy<>();
        policy.setContext(context);
        policy.setMaxFileSize(new FileSize(FILE_OCTETS_MAX));
        policy.setCheckIncrement(Duration.buildByMilliseconds(0));
        policy.start();
        return policy;
    }

    private FixedWindowRollingPolicy numbered(Path file) {
        FixedWindowRollingPolicy policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMinIndex(1);
        policy.setMaxIndex(OLDER_FILES);
        policy.start();
        return policy;
    }

    void line(String text) {
        logger.info(text);
    }

    void close() {
        context.stop();
    }
}
