package org.tsuzuki.export;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same month out of PostgreSQL. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class AccountantMonthOnPostgresTest extends AccountantMonthTest {}
