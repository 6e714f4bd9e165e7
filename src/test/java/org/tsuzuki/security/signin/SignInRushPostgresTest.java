package org.tsuzuki.security.signin;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** On PostgreSQL, by row locks and constraints alone. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class SignInRushPostgresTest extends SignInRush {}
