package org.tsuzuki.renewal;

import org.springframework.test.context.TestPropertySource;

/** On an H2 file that nobody else writes to. */
@TestPropertySource(properties = "tsuzuki.test=busiest-day")
class BusiestDayTest extends BusiestDay {}
