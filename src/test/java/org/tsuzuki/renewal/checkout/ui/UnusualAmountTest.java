package org.tsuzuki.renewal.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.quote.RenewalChoice;

class UnusualAmountTest extends ScreenTest {

    private static final String CHECKED = "Checked, the amount is right";

    @Autowired
    private RenewalService renewals;

    @Autowired
    private DraftService drafts;

    @Autowired
    private Counter counter;

    private CardDetails card;

    @BeforeEach
    void a_carrier_that_takes_any_amount() {
        card = counter.povo();
    }

    @ParameterizedTest
    @CsvSource({
        "0, does the customer really pay nothing",
        "'1,000,001', more than a million yen",
        "300000, well above this carrier’s most expensive plan"
    })
    void W08_an_amount_that_looks_like_a_slip_is_asked_back_and_not_recorded_by_enter_alone(
            String amount, String question) {
        open(counter.amount(card, amount));
        assertThat(screen()).contains(question);

        press("Record");

        assertThat(find(Button.class).withText("Yes, record").single().isEnabled())
                .isFalse();
        assertThat(screen()).contains(question);

        test(find(Checkbox.class).withLabel(CHECKED).single()).click();
        press("Yes, record");
        assertThat(renewals.history(card.id())).hasSize(1);
    }

    @Test
    void W08_change_that_no_note_explains_is_asked_back() {
        open(counter.amount(card, "3000").withPayment("CASH").withTendered("300,000"));
        assertThat(screen()).contains("The change is ¥297,000.");

        press("Record");

        assertThat(find(Button.class).withText("Yes, record").single().isEnabled())
                .isFalse();
        assertThat(screen()).contains("Cash ¥3,000 (Change ¥297,000) → ");
    }

    @Test
    void W08_a_usual_amount_is_recorded_without_that_question() {
        open(counter.amount(card, "3000"));

        press("Record");

        assertThat(find(Checkbox.class).withLabel(CHECKED).all()).isEmpty();
        press("Yes, record");
        assertThat(renewals.history(card.id())).hasSize(1);
    }

    private void open(RenewalChoice draft) {
        drafts.save(card.id(), draft);
        navigate("cards/" + card.id() + "/renew", RenewView.class);
    }
}
