package org.tsuzuki.export.schedule;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same on PostgreSQL, where two desks may share one database. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class RepeatedExportsOnPostgresTest extends RepeatedExportsTest {}
