package org.tsuzuki.renewal;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;
import org.tsuzuki.renewal.checkout.CheckoutServiceTest;

/** The same visits on PostgreSQL, where several tabs really record at once. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class SalePostgresTest extends CheckoutServiceTest {}
