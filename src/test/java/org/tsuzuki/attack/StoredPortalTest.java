package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.jdbc.Sql;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.CatalogueSeeder;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.security.Role;

/** A portal's address that got into the database before anybody looked at addresses. */
@TestPropertySource(properties = "tsuzuki.test.desk=catalogue")
@Sql(statements = {"delete from catalogue_row", "delete from channel_report"})
class StoredPortalTest extends ScreenTest {

    private static final String SCRIPT = "javascript:alert(document.cookie)";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CatalogueSeeder stock;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void store() {
        stock.fillIfEmpty();
        database.sql("update catalogue_row set document = replace(document, '\"https://povo.jp/\"', :script)"
                        + " where kind = 'CARRIER' and id = 'povo2'")
                .param("script", '"' + SCRIPT + '"')
                .update();
        assertThat(catalogue.carrier("povo2").orElseThrow().portal()).isEqualTo(SCRIPT);
    }

    @Test
    void a_stored_script_is_shown_as_text_and_every_page_works() {
        signedIn.as(Role.OWNER);
        var card = counter.povo();

        UI.getCurrent().navigate("cards/" + card.id() + "/renew");
        assertThat(screen()).contains(SCRIPT).contains("Record");
        expectNoLink();
        for (var page : new String[] {"cards/" + card.id(), "catalogue/carriers/povo2", "catalogue/carriers", "help"}) {
            UI.getCurrent().navigate(page);
            assertThat(screen()).doesNotContain("Error number");
            expectNoLink();
        }
    }

    @Test
    void a_name_that_is_longer_than_today_s_limit_still_shows() {
        signedIn.as(Role.OWNER);
        var name = catalogue.carrier("povo2").orElseThrow().name().en();
        var longer = "p".repeat(TextLimit.NAME.longest() + 1);
        database.sql("update catalogue_row set document = replace(document, :name, :longer)"
                        + " where kind = 'CARRIER' and id = 'povo2'")
                .param("name", ":\"" + name + '"')
                .param("longer", ":\"" + longer + '"')
                .update();
        stock.fillIfEmpty();

        UI.getCurrent().navigate("catalogue/carriers/povo2");

        assertThat(this.<String>field("Name · English").getValue()).isEqualTo(longer);
    }

    private void expectNoLink() {
        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getHref().contains("javascript"));
    }
}
