package org.tsuzuki.drawer.closing;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same books on PostgreSQL. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class ZReportServicePostgresTest extends ZReportServiceTest {}
