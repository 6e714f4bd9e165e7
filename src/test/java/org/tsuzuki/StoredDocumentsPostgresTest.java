package org.tsuzuki;

import org.springframework.test.context.ContextConfiguration;

/** The same columns on PostgreSQL. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class StoredDocumentsPostgresTest extends StoredDocumentsTest {}
