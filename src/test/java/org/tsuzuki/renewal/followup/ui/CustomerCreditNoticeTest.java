package org.tsuzuki.renewal.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.money.TenderType;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.RenewalFormService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.security.Role;

class CustomerCreditNoticeTest extends ScreenTest {

    private static final String OWED = "This customer has a credit of ¥3,300";

    @Autowired
    private RenewalFormService forms;

    @Autowired
    private ResultService results;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private DraftService drafts;

    @Autowired
    private RenewalService renewals;

    private CardDetails card;
    private RenewalId renewal;

    @BeforeEach
    void recorded() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        renewal = counter.record(card).id();
    }

    @Test
    void how_it_is_made_good_outlives_a_reload() {
        results.fail(renewal, "declined");
        var making = QueryParameters.simple(Map.of("corrects", renewal.toString()));
        UI.getCurrent().navigate("cards/" + card.id() + "/renew", making);
        var begun = drafts.find(card.id()).orElseThrow();
        assertThat(begun.choice().paymentId()).isEqualTo(TenderType.CUSTOMER_CREDIT.id());

        drafts.save(card.id(), begun.choice().withPayment("CASH"));
        UI.getCurrent().navigate("cards/" + card.id());
        UI.getCurrent().navigate("cards/" + card.id() + "/renew", making);

        assertThat(drafts.find(card.id()).orElseThrow().choice().paymentId()).isEqualTo("CASH");
    }

    @Test
    void what_was_paid_with_money_owed_is_not_offered_again_next_time() {
        results.fail(renewal, "declined");
        clock.advance(Duration.ofMinutes(1));
        counter.record(
                UUID.randomUUID(),
                card.id(),
                counter.voucher(card).withTendered("").withPayment(TenderType.CUSTOMER_CREDIT.id()));

        assertThat(forms.open(card).choice().paymentId()).isNull();
    }

    @Test
    void a_tab_that_comes_second_with_the_same_money_owed_leads_to_the_receipt() {
        results.fail(renewal, "declined");
        clock.advance(Duration.ofMinutes(1));
        drafts.save(card.id(), counter.voucher(card).withTendered("").withPayment(TenderType.CUSTOMER_CREDIT.id()));
        UI.getCurrent().navigate("cards/" + card.id() + "/renew");
        press("Record");
        var draft = drafts.find(card.id()).orElseThrow();
        var elsewhere = counter.record(draft.key(), card.id(), draft.choice());

        press("Yes, record");

        assertThat(address()).isEqualTo("renewals/" + elsewhere.id());
    }

    @Test
    void nothing_is_said_while_nothing_is_owed() {
        UI.getCurrent().navigate("cards/" + card.id());

        assertThat(screen()).doesNotContain("has a credit of");
    }

    @Test
    void the_card_and_the_customer_show_what_is_owed_and_lead_to_it() {
        results.fail(renewal, "code refused");

        UI.getCurrent().navigate("cards/" + card.id());
        assertThat(screen()).contains(OWED);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("renewals/" + renewal);

        UI.getCurrent().navigate("customers/" + card.customerId());
        assertThat(screen()).contains(OWED);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("renewals/" + renewal);
    }

    @Test
    void it_is_gone_once_all_was_given_back() {
        results.fail(renewal, "code refused");
        corrections.refund(
                renewal,
                new RefundOrder(
                        Map.of(SalePart.AMOUNT, new Yen(3_000), SalePart.FEE, new Yen(300)),
                        "CASH",
                        "not renewed",
                        null));

        UI.getCurrent().navigate("cards/" + card.id());

        assertThat(screen()).doesNotContain("has a credit of");
    }

    @Test
    void the_desk_says_what_the_branch_owes_and_every_page_how_many_looks_are_due() {
        results.fail(counter.record(counter.prepaid()).id(), "code refused");
        clock.advance(Duration.ofMinutes(31));

        UI.getCurrent().navigate("");

        assertThat(screen())
                .containsPattern("■ Customer credit of ¥[0-9,]+ for")
                .containsPattern("▲ [0-9]+");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("pending", "pending?show=owed");
    }
}
