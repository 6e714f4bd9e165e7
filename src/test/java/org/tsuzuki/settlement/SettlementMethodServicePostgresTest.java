package org.tsuzuki.settlement;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same on PostgreSQL, where clerks really pay at once. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class SettlementMethodServicePostgresTest extends SettlementMethodServiceTest {}
