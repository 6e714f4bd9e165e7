package org.tsuzuki.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;
import org.tsuzuki.journey.PackagedDesk.Account;

/** The plug is pulled: what was answered is kept, what was not is kept whole or not at all. */
@ExtendWith(Journeys.class)
class CrashIT {

    /** Kills under load stand beside these; a soak makes more of both. */
    private static final int ROUNDS = Math.max(1, Integer.getInteger("tsuzuki.kills", 3) / 3);

    private static final int LONGEST_ANSWER_MILLISECONDS = 250;
    private static final Account OWNER = new Account("mio.owner", "a long way to Osaka");

    private PackagedDesk desk = PackagedDesk.start(PackagedDesk.freshData(), false);

    @Test
    void a_recorded_renewal_outlives_the_process(Windows windows) throws IOException, SQLException {
        windows.expecting("ERR_CONNECTION|net::|Failed to load resource|Failed to fetch|WebSocket");
        try {
            var owner = new Clerk(windows.open(Language.EN), desk, Language.EN);
            FirstVisit.open(owner, OWNER);
            for (var round = 0; round < ROUNDS; round++) {
                VoucherRenewal.prepare(owner).record();
                desk.kill();
                var receipt = owner.page().locator(".page-head h1").innerText().strip();
                assertThat(Books.of(desk).wholeRenewals()).contains(receipt).hasSize(round + 1);
                owner = startAgain(windows);
                VoucherRenewal.expectToSee(owner, receipt);
            }
            for (var round = 0; round < ROUNDS; round++) {
                owner = round == 0 ? owner : startAgain(windows);
                VoucherRenewal.prepare(owner).ask();
                var moment = ThreadLocalRandom.current().nextInt(LONGEST_ANSWER_MILLISECONDS);
                var killed = CompletableFuture.runAsync(
                        desk::kill, CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS));
                owner.press("Enter");
                killed.join();
                var books = Books.of(desk);
                assertThat(books.wholeRenewals())
                        .as("killed after %d ms", moment)
                        .isEqualTo(books.mentioned());
            }
        } finally {
            desk.close();
        }
    }

    private Clerk startAgain(Windows windows) {
        desk = PackagedDesk.start(desk.data(), false);
        var owner = new Clerk(windows.open(Language.EN), desk, Language.EN);
        owner.signIn(OWNER);
        return owner;
    }
}
