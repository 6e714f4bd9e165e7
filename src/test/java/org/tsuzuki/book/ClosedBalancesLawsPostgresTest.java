package org.tsuzuki.book;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same laws on PostgreSQL. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class ClosedBalancesLawsPostgresTest extends ClosedBalancesLawsTest {}
