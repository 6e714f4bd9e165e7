package org.tsuzuki.book;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same periods on PostgreSQL, where many post at once. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class BookPeriodsPostgresTest extends BookPeriodsTest {}
