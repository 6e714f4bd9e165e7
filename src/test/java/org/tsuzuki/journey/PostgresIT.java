package org.tsuzuki.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;
import org.tsuzuki.journey.PackagedDesk.Account;

/** The packaged desk on PostgreSQL, chosen by the address alone. */
@ExtendWith(Journeys.class)
class PostgresIT {

    private static final Account OWNER = new Account("mio.owner", "a long way to Osaka");

    @Test
    void an_empty_database_is_set_up_and_keeps_a_renewal_when_the_desk_is_killed(Windows windows) throws IOException {
        windows.expecting("ERR_CONNECTION|net::|Failed to load resource|Failed to fetch|WebSocket");
        var data = PackagedDesk.freshData();
        try (var server = EmbeddedPostgres.start()) {
            var database = Map.of("TSUZUKI_DATABASE", server.getJdbcUrl("postgres", "postgres"));

            var desk = PackagedDesk.start(data, false, database);
            var owner = new Clerk(windows.open(Language.EN), desk, Language.EN);
            FirstVisit.open(owner, OWNER);
            VoucherRenewal.prepare(owner).record();
            var receipt = owner.page().locator(".page-head h1").innerText().strip();
            desk.kill();

            try (var again = PackagedDesk.start(data, false, database)) {
                var back = new Clerk(windows.open(Language.EN), again, Language.EN);
                back.signIn(OWNER);
                VoucherRenewal.expectToSee(back, receipt);
            }

            expectRefusalWithoutKeys(database);
        }
        assertThat(Files.exists(data.resolve("tsuzuki.mv.db")))
                .as("a file beside it")
                .isFalse();
    }

    /** On another computer, to which nobody has brought the key file. */
    private static void expectRefusalWithoutKeys(Map<String, String> database) {
        var elsewhere = PackagedDesk.freshData();

        assertThatThrownBy(() -> PackagedDesk.start(elsewhere, false, database))
                .rootCause()
                .hasMessageContaining("the desk does not start. The key file is missing")
                .hasMessageNotContaining("\tat ");
        assertThat(elsewhere.toFile().list()).containsExactly("logs");
    }
}
