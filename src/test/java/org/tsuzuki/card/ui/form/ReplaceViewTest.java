package org.tsuzuki.card.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.replacement.ReplacementService;
import org.tsuzuki.card.ui.CardView;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.security.Role;

class ReplaceViewTest extends ScreenTest {

    private static final String KEPT = "The old SIM is kept safely (not thrown away before the new one works)";
    private static final String TOLD =
            "The customer was told: the old SIM stops working, and messages and contacts on it do not move";

    @Autowired
    private ReplacementService replacements;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private CardDetails old;

    @BeforeEach
    void aCardIsToBeReplaced() {
        signedIn.as(Role.CLERK);
        old = counter.prepaid();
    }

    @Test
    void C51_a_scanned_sim_takes_the_place_of_the_card_and_both_pages_lead_to_each_other() {
        navigate("cards/" + old.id() + "/replace", ReplaceView.class);
        type("Scan or paste any number", Invented.iccid());
        type("Reason", "cracked");
        this.<Boolean>field(KEPT).setValue(true);
        this.<Boolean>field(TOLD).setValue(true);

        press("Replace");

        var created = replacements.after(old.id()).orElseThrow().newCard();
        assertThat(address()).isEqualTo("cards/" + created);
        assertThat(screen()).contains("Took the place of this SIM", "cracked", "number kept");

        navigate("cards/" + old.id(), CardView.class);

        assertThat(screen()).contains("Replaced by this SIM");
    }

    @Test
    void C51_what_is_not_ticked_is_asked_for() {
        navigate("cards/" + old.id() + "/replace", ReplaceView.class);
        type("Reason", "cracked");

        press("Replace");

        assertThat(problemOf(KEPT)).isEqualTo("Confirm that the old SIM is kept safely.");
        assertThat(replacements.after(old.id())).isEmpty();
    }

    @Test
    void C51_without_the_number_the_customer_is_told_more() {
        navigate("cards/" + old.id() + "/replace", ReplaceView.class);

        this.<Boolean>field("The number moves to the new SIM").setValue(false);

        assertThat(textField("Phone number").getValue()).isEmpty();
        assertThat(this.<Boolean>field("The customer was told: the old number and the data on the old SIM are gone,"
                        + " and codes by SMS no longer arrive"))
                .isNotNull();
    }
}
