package org.tsuzuki.journey;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Prepares quick starts, and fills the demo while the first journeys run that need none, so that no process waits long. */
public final class DemoFilledAhead implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("tsuzuki.journeys")) {
            PackagedDesk.prepareQuickStarts();
            if ("1".equals(System.getProperty("tsuzuki.fork"))) {
                Thread.ofPlatform().daemon().name("demo").start(PackagedDesk::fillDemo);
            }
        }
    }
}
