package org.tsuzuki.renewal.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TypedForeignCash;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementChoice;

@Import(Tills.class)
class CartViewTest extends ScreenTest {

    @Autowired
    private RenewalService renewals;

    @Autowired
    private DraftService drafts;

    @Autowired
    private CartService carts;

    @Autowired
    private Counter counter;

    @Autowired
    private Tills tills;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;

    @BeforeEach
    void nothingIsGathered() {
        signedIn.as(Role.SUPERVISOR);
        carts.discard();
        card = counter.prepaid();
    }

    @Test
    void a_supervisors_word_goes_along_with_the_card() {
        drafts.save(card.id(), counter.voucher(card).withTendered("").withTick("readback", null));
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));
        navigate("cards/" + card.id() + "/renew", RenewView.class);
        press("Record");
        press("Skip required steps");
        type("Reason", "read back by phone");
        press("Approve");

        press("Add to cart");

        assertThat(screen()).contains("Test SUPERVISOR approved: read back by phone.", "complete");
        press("Record");
        test(find(Button.class).all().stream()
                        .filter(button -> button.isVisible() && button.getText().startsWith("Yes, record"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(renewals.history(card.id()))
                .singleElement()
                .satisfies(renewal -> assertThat(renewal.details().skipped()).isNotNull());
    }

    @Test
    void the_change_for_foreign_notes_is_shown_in_yen() {
        drafts.save(card.id(), counter.voucher(card).withTendered(""));
        carts.add(card.id());
        carts.pay(PaymentChoice.NONE.withMethod("CASH").withForeign(new TypedForeignCash("USD", "40", "151.23")));

        navigate("visit", CartView.class);

        assertThat(screen()).contains("Change ¥2,749");
    }

    @Test
    void each_card_shows_how_its_carrier_is_paid_and_it_is_changed_there() {
        drafts.save(card.id(), counter.voucher(card).withTendered(""));
        carts.add(card.id());
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));
        navigate("visit", CartView.class);
        assertThat(screen()).contains("Total ¥3,300");

        this.<SettlementChoice>field("Carrier payment").setValue(SettlementChoice.DIRECT);

        assertThat(screen()).contains("Total ¥300");
        assertThat(drafts.find(card.id()).orElseThrow().choice().settlement()).isEqualTo(SettlementChoice.DIRECT);
        assertThat(this.<SettlementChoice>field("Carrier payment").getValue()).isEqualTo(SettlementChoice.DIRECT);
    }

    @Test
    void without_a_drawer_cash_is_refused_as_soon_as_the_page_opens() {
        drafts.save(card.id(), counter.voucher(card).withTendered(""));
        carts.add(card.id());
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));
        tills.closeMine();

        navigate("visit", CartView.class);

        assertThat(problemOf("Payment method")).startsWith("Your drawer is not open");
        assertThat(find(Anchor.class).withText("Open the drawer").single().getHref())
                .isEqualTo("/drawer");
        press("Record");
        assertThat(screen()).doesNotContain("Yes, record");
    }
}
