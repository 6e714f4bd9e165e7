package org.tsuzuki.settings;

import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same on PostgreSQL, which guards the history by triggers of its own. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class SettingsServicePostgresTest extends SettingsServiceTest {}
