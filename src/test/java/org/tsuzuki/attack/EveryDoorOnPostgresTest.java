package org.tsuzuki.attack;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same doors before PostgreSQL, which takes no NUL at all. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class EveryDoorOnPostgresTest extends EveryDoorTest {}
