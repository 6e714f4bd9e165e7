package org.tsuzuki.renewal.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.security.Role;

@Import(Tills.class)
class DrawerCheckTest extends ScreenTest {

    private static final String CLOSED = "Your drawer is not open. Open it before you take or give cash.";

    @Autowired
    private RenewalService renewals;

    @Autowired
    private DraftService drafts;

    @Autowired
    private Counter counter;

    @Autowired
    private Tills tills;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;

    @BeforeEach
    void aRenewalInCash() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        drafts.save(card.id(), counter.voucher(card));
    }

    @Test
    void without_a_drawer_cash_is_refused_beside_the_payment_with_the_way_out() {
        tills.closeMine();

        navigate("cards/" + card.id() + "/renew", RenewView.class);

        assertThat(problemOf("Payment method")).isEqualTo(CLOSED);
        assertThat(find(Anchor.class).withText("Open the drawer").single().getHref())
                .isEqualTo("/drawer");
        press("Record");
        assertThat(screen()).doesNotContain("Yes, record");
        assertThat(renewals.history(card.id())).isEmpty();
    }

    @Test
    void with_a_drawer_nothing_is_said() {
        navigate("cards/" + card.id() + "/renew", RenewView.class);

        assertThat(problemOf("Payment method")).isEmpty();
        assertThat(screen()).doesNotContain(CLOSED);
    }
}
