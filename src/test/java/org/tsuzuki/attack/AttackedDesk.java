package org.tsuzuki.attack;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tsuzuki.journey.PackagedDesk;

/** Gives attacks one packaged desk for all of them, with short times and a proxy at an address of its own. */
final class AttackedDesk implements ParameterResolver {

    static final String PROXY = "127.0.0.9";
    static final int MOST_ANONYMOUS = 100;
    static final int ANONYMOUS_LIFE_SECONDS = 4;
    static final int SLOW_AFTER_SECONDS = 2;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PackagedDesk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(AttackedDesk.class))
                .computeIfAbsent(PackagedDesk.class, key -> start(), PackagedDesk.class);
    }

    private static PackagedDesk start() {
        return PackagedDesk.startWith(
                PackagedDesk.freshData(),
                TestClasses.of(List.of(SessionsHeld.class)),
                SessionsHeld.class.getName(),
                Map.of(
                        "TSUZUKI_PROXIES",
                        PROXY,
                        "TSUZUKI_ANONYMOUS_LIFE",
                        ANONYMOUS_LIFE_SECONDS + "s",
                        "TSUZUKI_ANONYMOUS_MOST",
                        Integer.toString(MOST_ANONYMOUS),
                        "TSUZUKI_SLOWAFTER",
                        SLOW_AFTER_SECONDS + "s",
                        "SERVER_TOMCAT_BACKGROUNDPROCESSORDELAY",
                        "1s",
                        "SERVER_TOMCAT_CONNECTIONTIMEOUT",
                        "3s"));
    }
}
