package org.tsuzuki.journey;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Fills the demo while the first journeys run that need none, so that no process waits for it with empty hands. */
public final class DemoFilledAhead implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("tsuzuki.journeys") && "1".equals(System.getProperty("surefire.forkNumber"))) {
            Thread.ofPlatform().daemon().name("demo").start(PackagedDesk::fillDemo);
        }
    }
}
