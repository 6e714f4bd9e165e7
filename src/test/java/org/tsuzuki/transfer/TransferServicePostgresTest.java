package org.tsuzuki.transfer;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same on PostgreSQL. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class TransferServicePostgresTest extends TransferServiceTest {}
