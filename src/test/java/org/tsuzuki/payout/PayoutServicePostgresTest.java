package org.tsuzuki.payout;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same on PostgreSQL, where two really record at once. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class PayoutServicePostgresTest extends PayoutServiceTest {}
