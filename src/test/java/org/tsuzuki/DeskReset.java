package org.tsuzuki;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Lets every test begin at the same time of day, and leaves nobody signed in. */
final class DeskReset implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        var desk = SpringExtension.getApplicationContext(test);
        desk.getBean(TestClock.class).set(TestClock.START);
        desk.getBean(Published.class).forget();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        SecurityContextHolder.clearContext();
    }
}
