package org.tsuzuki.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.tsuzuki.DeskTest;
import org.tsuzuki.base.Roles;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.HelpCase;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.security.AsSystem;

@DeskTest
class CatalogueTest {

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CatalogueSeeder stock;

    @Autowired
    private CatalogueItems rows;

    @Test
    @WithMockUser(roles = Roles.CLERK)
    void an_empty_desk_is_filled_with_what_is_shipped() {
        assertThat(catalogue.carriers()).hasSize(28).isEqualTo(ShippedCatalogue.rows(CatalogueKind.CARRIER));
        assertThat(catalogue.channels()).isEqualTo(ShippedCatalogue.rows(CatalogueKind.CHANNEL));
        assertThat(catalogue.plans()).isEqualTo(ShippedCatalogue.rows(CatalogueKind.PLAN));
        assertThat(catalogue.paymentMethods()).isEqualTo(ShippedCatalogue.rows(CatalogueKind.PAYMENT_METHOD));
        assertThat(catalogue.helpCases()).isEqualTo(ShippedCatalogue.rows(CatalogueKind.HELP_CASE));
    }

    @Test
    void filling_again_changes_nothing() {
        var before = rows.count();

        stock.fillIfEmpty();

        assertThat(rows.count()).isEqualTo(before);
    }

    @Test
    @WithMockUser(roles = Roles.AUDITOR)
    void everybody_signed_in_may_read_it() {
        assertThat(catalogue.carrier("povo2")).isPresent();
        assertThat(catalogue.carrier("nobody")).isEmpty();
        assertThat(catalogue.plansOf("povo2", LocalDate.of(2026, 11, 20))).hasSize(6);
        assertThat(catalogue.channelsFor("povo2", SimForm.ESIM, Contract.PREPAID))
                .extracting(offer -> offer.channel().id())
                .containsExactly("CARRIER_APP", "CONBINI_POSA_CODE", "RENEW_BY_REPLACEMENT");
        assertThat(catalogue.helpCasesFor("sakura-mobile", "CONBINI_SMARTPIT"))
                .extracting(HelpCase::id)
                .contains("smartpit-late", "japan-clock")
                .doesNotContain("povo-suspended");
    }

    @Test
    void the_desk_itself_may_read_it() {
        assertThat(AsSystem.call(() -> catalogue.plan("povo-3-30"))).isPresent();
    }

    @Test
    @WithAnonymousUser
    void nobody_else_may_read_it() {
        assertThatThrownBy(() -> catalogue.carriers()).isInstanceOf(AccessDeniedException.class);
    }
}
