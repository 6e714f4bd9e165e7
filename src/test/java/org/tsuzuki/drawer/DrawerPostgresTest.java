package org.tsuzuki.drawer;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;
import org.tsuzuki.drawer.closing.DrawerRush;

/** On PostgreSQL, by row locks and constraints alone. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class DrawerPostgresTest extends DrawerRush {}
