package org.tsuzuki.book;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same book on PostgreSQL, which refuses more by itself. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class BookPostgresTest extends BookTest {}
