package org.tsuzuki.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.CatalogueCache;
import org.tsuzuki.catalogue.CatalogueSeeder;
import org.tsuzuki.catalogue.ShelfDesk;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.security.Role;

/** A desk that was filled by an older program, which shipped another app name for povo. */
@ShelfDesk
class UpdateProposalsTest {

    @Autowired
    private UpdateProposals offers;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CatalogueSeeder stock;

    @Autowired
    private CatalogueCache shelf;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    @BeforeEach
    void fill() {
        stock.fillIfEmpty();
        signedIn.as(Role.SUPERVISOR);
    }

    @Test
    void a_row_that_nobody_corrected_follows_the_update() {
        var latest = app();
        olderProgram("shipped", "document");
        assertThat(app()).isEqualTo("older app");

        signedIn.nobody();
        stock.update();
        signedIn.as(Role.SUPERVISOR);

        assertThat(app()).isEqualTo(latest);
        assertThat(offers.offers()).isEmpty();
        assertThat(published.actions()).containsExactly("catalogue.updated");
    }

    @Test
    void a_row_that_a_newer_program_adds_is_put_on_its_shelf() {
        database.update("delete from catalogue_row where id = 'povo2'");

        stock.update();

        assertThat(catalogue.carrier("povo2")).isPresent();
    }

    @Test
    void a_corrected_row_is_never_overwritten_and_the_difference_is_offered() {
        correctedOnOlderProgram();

        stock.update();

        assertThat(app()).isEqualTo("our app");
        var offer = offers.offers();
        assertThat(offer).singleElement().satisfies(change -> {
            assertThat(change.id()).isEqualTo("povo2");
            assertThat(change.fields()).extracting(DomainChange.Field::name).containsExactly("app");
        });
    }

    @Test
    void an_offer_is_taken() {
        var latest = app();
        correctedOnOlderProgram();

        offers.take(CatalogueKind.CARRIER, "povo2");

        assertThat(app()).isEqualTo(latest);
        assertThat(offers.offers()).isEmpty();
        assertThat(published.actions()).containsExactly("catalogue.offerTaken");
    }

    @Test
    void an_offer_that_was_not_taken_is_not_made_again() {
        correctedOnOlderProgram();

        offers.keep(CatalogueKind.CARRIER, "povo2");
        stock.update();

        assertThat(app()).isEqualTo("our app");
        assertThat(offers.offers()).isEmpty();
    }

    @Test
    void keeping_ours_is_told_with_what_was_offered() {
        var offered = app();
        correctedOnOlderProgram();

        offers.keep(CatalogueKind.CARRIER, "povo2");
        offers.keep(CatalogueKind.CARRIER, "povo2");

        var told = published.changes().stream()
                .filter(change -> change.action().startsWith("catalogue."))
                .toList();
        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo("catalogue.offerKept");
            assertThat(change.fields()).containsExactly(new DomainChange.Field("app", offered, "our app"));
        });
    }

    private void correctedOnOlderProgram() {
        olderProgram("shipped", "document");
        database.update("update catalogue_row set document = replace(document, 'older app', 'our app')"
                + " where id = 'povo2'");
        shelf.forget();
    }

    private void olderProgram(String... columns) {
        for (var column : columns) {
            database.update("update catalogue_row set " + column + " = replace(" + column + ", '\"app\":\"" + app()
                    + "\"', '\"app\":\"older app\"') where id = 'povo2'");
        }
        shelf.forget();
    }

    private String app() {
        return String.valueOf(catalogue.carrier("povo2").orElseThrow().app());
    }
}
