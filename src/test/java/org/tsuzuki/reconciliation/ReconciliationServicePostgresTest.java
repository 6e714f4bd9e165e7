package org.tsuzuki.reconciliation;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same on PostgreSQL, where two really import and mark at once. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class ReconciliationServicePostgresTest extends ReconciliationServiceTest {}
