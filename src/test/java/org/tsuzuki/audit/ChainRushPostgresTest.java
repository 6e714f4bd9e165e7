package org.tsuzuki.audit;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class ChainRushPostgresTest extends ChainRush {}
