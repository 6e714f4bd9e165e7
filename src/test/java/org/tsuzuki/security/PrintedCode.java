package org.tsuzuki.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationContext;

/** The one-time code of the first visit, fresh, for tests that stand in front of the console. */
public final class PrintedCode {

    private PrintedCode() {}

    public static String of(ApplicationContext desk) {
        var code = desk.getBean(SetUpCode.class);
        code.remove();
        try {
            return code.prepare();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
