package org.tsuzuki.journey;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives journeys the demo desk, opened once for all of them, and windows onto it; errors on a page fail the test. */
public final class Journeys implements ParameterResolver, AfterEachCallback {

    private static final Namespace SHARED = Namespace.create(Journeys.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == PackagedDesk.class || type == Windows.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Windows.class ? windows(context) : demo(context);
    }

    private static PackagedDesk demo(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, SHARED)
                .computeIfAbsent(PackagedDesk.class, key -> PackagedDesk.demo(), PackagedDesk.class);
    }

    private static Windows windows(ExtensionContext context) {
        var browser = context.getStore(StoreScope.LAUNCHER_SESSION, SHARED)
                .computeIfAbsent(Browser.class, key -> new Browser(), Browser.class);
        return context.getStore(Namespace.create(Journeys.class, context.getUniqueId()))
                .computeIfAbsent(Windows.class, key -> new Windows(browser), Windows.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var windows = windows(context);
        if (context.getExecutionException().isPresent()) {
            windows.picture(context.getRequiredTestClass().getSimpleName() + " "
                    + context.getRequiredTestMethod().getName() + " " + context.getDisplayName());
        } else {
            windows.expectNoErrors();
        }
    }
}
