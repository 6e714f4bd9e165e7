package org.tsuzuki.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;

class RefusedPagesTest extends ScreenTest {

    @Autowired
    private AuditService audit;

    @Test
    void a_page_that_is_not_for_the_role_answers_as_ever_and_leaves_an_entry() {
        UI.getCurrent().navigate("customers");
        UI.getCurrent().navigate("audit/verify");

        assertThat(screen()).contains("There is nothing here");
        assertThat(refusals("/audit/verify"))
                .first()
                .returns("CLERK", AuditLine::role)
                .returns(List.of(new DomainChange.Field("refused", null, "role")), AuditLine::fields);
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void a_refused_page_of_a_card_belongs_to_the_card_and_says_from_where_it_was_asked_for() {
        var card = UUID.randomUUID();
        UI.getCurrent().navigate("customers");

        UI.getCurrent().navigate("cards/" + card + "/renew");

        assertThat(refusals("/cards/" + card + "/renew"))
                .singleElement()
                .returns("/customers", AuditLine::page)
                .returns(card, AuditLine::card)
                .returns(card.toString(), AuditLine::subjectId);
    }

    @Test
    void a_page_that_is_for_everybody_or_that_nobody_has_leaves_none() {
        UI.getCurrent().navigate("customers");
        UI.getCurrent().navigate("nowhere");

        assertThat(refusals("/customers")).isEmpty();
        assertThat(refusals("/nowhere")).isEmpty();
    }

    @Test
    void what_is_neither_a_word_nor_an_id_in_an_address_is_not_kept() {
        var id = UUID.randomUUID();

        assertThat(PageAddress.known("staff/" + id + "/Wang%20Li")).isEqualTo("/staff/" + id + "/…");
    }

    private List<AuditLine> refusals(String page) {
        return AsSystem.call(
                () -> audit.find(new AuditFilter(page, "", "access.refused", null, null), PageRequest.ofSize(10)));
    }
}
