package org.tsuzuki.renewal.settlement;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same on PostgreSQL. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class RandomDaysPostgresTest extends RandomDaysTest {}
