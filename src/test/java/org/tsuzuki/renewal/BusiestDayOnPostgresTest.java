package org.tsuzuki.renewal;

import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** On a PostgreSQL server of its own, where row locks and constraints do the work. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
@TestPropertySource(properties = "tsuzuki.test=busiest-day")
class BusiestDayOnPostgresTest extends BusiestDay {}
