package org.tsuzuki.renewal;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;
import org.tsuzuki.renewal.checkout.VoucherUseTest;

/** The same on PostgreSQL, where row locks stand for the gate. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class VoucherPostgresTest extends VoucherUseTest {}
