package org.tsuzuki.operations;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same sums on PostgreSQL. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class LedgerComparisonsPostgresTest extends LedgerComparisonsTest {}
