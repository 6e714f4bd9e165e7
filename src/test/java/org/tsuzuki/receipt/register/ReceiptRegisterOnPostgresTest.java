package org.tsuzuki.receipt.register;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same answers out of PostgreSQL. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class ReceiptRegisterOnPostgresTest extends ReceiptRegisterTest {}
