package org.tsuzuki.security.refusal;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** On PostgreSQL, where nobody waits at a gate. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class RefusedAccessPostgresTest extends RefusedAccessTest {}
