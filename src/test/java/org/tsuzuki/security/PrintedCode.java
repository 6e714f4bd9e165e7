package org.tsuzuki.security;

import org.springframework.context.ApplicationContext;

/** The one-time code that the start prints, for tests that stand in front of the console. */
public final class PrintedCode {

    private PrintedCode() {}

    public static String of(ApplicationContext desk) {
        return desk.getBean(SetUpCode.class).next();
    }
}
