package org.tsuzuki.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** A warning for whoever watches the console: one line, the error by its name; the log file keeps its stack. */
public final class ConsoleLine implements StructuredLogFormatter<ILoggingEvent> {

    @Override
    public String format(ILoggingEvent event) {
        var error = LogLine.thrown(event)
                .map(thrown -> " (" + thrown.lineWithRoot() + ")")
                .orElse("");
        return "%s %s %s: %s%s%n"
                .formatted(
                        event.getInstant().truncatedTo(ChronoUnit.SECONDS),
                        event.getLevel(),
                        event.getLoggerName(),
                        LogLine.message(event),
                        error);
    }
}
