package org.tsuzuki.receipt.mail;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Talks to the mail server in the background, a few mails at a time while others wait. At a stop it lets those under way
 * come to their end, as long as that takes only seconds: after the last request was answered, before the database is
 * closed. It never interrupts, because an interrupted thread closes the database file it is writing to.
 */
@Component
class MailQueue implements SmartLifecycle {

    private static final int AT_A_TIME = 4;
    private static final int WAITING = 100;
    private static final int SECONDS_AT_STOP = 10;

    private volatile @Nullable ThreadPoolExecutor threads;

    /**
     * Does the work as whoever is signed in now, even when they sign out meanwhile.
     *
     * @throws RejectedExecutionException when too much is waiting, or at a stop
     */
    void execute(Runnable work) {
        var open = threads;
        if (open == null) {
            throw new RejectedExecutionException("The desk is closed");
        }
        // a context of its own: signing out empties the one of the session
        var actor = SecurityContextHolder.createEmptyContext();
        actor.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        new DelegatingSecurityContextExecutor(open, actor).execute(work);
    }

    @Override
    public void start() {
        var open = new ThreadPoolExecutor(
                AT_A_TIME,
                AT_A_TIME,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofVirtual().name("mail-", 1).factory());
        open.allowCoreThreadTimeOut(true);
        threads = open;
    }

    @Override
    public void stop() {
        var open = threads;
        threads = null;
        if (open != null) {
            open.shutdown();
            try {
                open.awaitTermination(SECONDS_AT_STOP, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    /** Later than the web server, which lets its last requests end first. */
    @Override
    public int getPhase() {
        return 0;
    }
}
