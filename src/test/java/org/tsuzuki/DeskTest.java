package org.tsuzuki;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.catalogue.Offers;
import org.tsuzuki.export.ExportedTransactions;
import org.tsuzuki.renewal.checkout.Counter;

/**
 * The whole desk on an H2 file of its own, with the clock standing at {@link TestClock#START} when a test begins and
 * nobody signed in. Classes share the desk and its file, so every test makes its own customers ({@link Invented}).
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(properties = "logging.file.name=target/test-logs/tsuzuki.log")
@ContextConfiguration(initializers = FreshData.class)
@Import({
    TestClock.class,
    SignedIn.class,
    Published.class,
    OneSecurityContext.class,
    Counter.class,
    Offers.class,
    ExportedTransactions.class
})
@ExtendWith(DeskReset.class)
public @interface DeskTest {}
