package org.tsuzuki.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.jdbc.Sql;
import org.tsuzuki.DeskTest;

/** A desk of its own for tests that change the catalogue; {@link CatalogueSeeder#fillIfEmpty} fills it anew. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@DeskTest
@TestPropertySource(properties = "tsuzuki.test.desk=catalogue")
@Sql(statements = {"delete from catalogue_row", "delete from channel_report"})
public @interface ShelfDesk {}
