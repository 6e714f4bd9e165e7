package org.tsuzuki.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.helpers.MessageFormatter;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.JsonWriterStructuredLogFormatter;

/** What the log file keeps of an event: one line of JSON, of a limited length, without what a database was given. */
public final class LogLine extends JsonWriterStructuredLogFormatter<ILoggingEvent> {

    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_NAME = 100;

    public LogLine() {
        super(LogLine::members, null);
    }

    private static void members(JsonWriter.Members<ILoggingEvent> members) {
        members.add("time", ILoggingEvent::getInstant);
        members.add("level", ILoggingEvent::getLevel);
        members.add("logger", ILoggingEvent::getLoggerName);
        members.add("thread", event -> SafeLogText.text(event.getThreadName(), LONGEST_NAME));
        members.add("message", LogLine::message);
        members.add("error", event -> thrown(event).map(ThrownError::line).orElse(null))
                .whenNotNull();
        members.add("stack", event -> thrown(event).map(ThrownError::stack).orElse(null))
                .whenNotNull();
    }

    static String message(ILoggingEvent event) {
        var sentence = sentence(event);
        var clean = thrown(event).map(error -> error.withheldFrom(sentence)).orElse(sentence);
        return SafeLogText.text(clean, LONGEST_MESSAGE);
    }

    /** Errors that are part of the sentence are told like those that stand beside it. */
    private static String sentence(ILoggingEvent event) {
        var parts = event.getArgumentArray();
        if (parts == null || Stream.of(parts).noneMatch(Throwable.class::isInstance)) {
            return event.getFormattedMessage();
        }
        var told = Stream.of(parts)
                .map(part -> part instanceof Throwable error ? new ThrownError(error).line() : part)
                .toArray();
        return MessageFormatter.basicArrayFormat(event.getMessage(), told);
    }

    static Optional<ThrownError> thrown(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy
                ? Optional.of(new ThrownError(proxy.getThrowable()))
                : Optional.empty();
    }
}
