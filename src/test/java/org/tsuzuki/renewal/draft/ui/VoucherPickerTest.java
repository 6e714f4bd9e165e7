package org.tsuzuki.renewal.draft.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.ui.RenewView;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.security.Role;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherKind;
import org.tsuzuki.voucher.VoucherService;
import org.tsuzuki.voucher.VoucherState;
import org.tsuzuki.voucher.register.VoucherRegister;
import org.tsuzuki.voucher.vault.Bought;
import org.tsuzuki.voucher.vault.TypedLot;
import org.tsuzuki.voucher.vault.VoucherEntry;

/** The agency's own vouchers on the Renew page. */
class VoucherPickerTest extends ScreenTest {

    @Autowired
    private Counter counter;

    @Autowired
    private DraftService drafts;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private VoucherEntry entry;

    @Autowired
    private VoucherService vouchers;

    @Autowired
    private VoucherRegister register;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient database;

    private CardDetails card;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
        database.sql("update voucher set expires_on = ? where state in ('IN_STOCK', 'RESERVED')")
                .param(TestClock.TODAY.minusDays(1))
                .update();
        card = counter.prepaid();
    }

    @Test
    void discarding_the_page_gives_the_voucher_back_at_once() {
        var voucher = Bought.one(entry);
        open();
        test(picker()).selectItem(voucher.label() + " · ends in " + voucher.lastFour());
        assertThat(state(voucher)).isEqualTo(VoucherState.RESERVED);

        drafts.discard(card.id());

        assertThat(state(voucher)).isEqualTo(VoucherState.IN_STOCK);
        assertThat(drafts.find(card.id())).isEmpty();
    }

    @Test
    void without_a_fitting_voucher_nothing_is_shown() {
        open();

        assertThat(screen()).doesNotContain("Voucher of the agency");
    }

    @Test
    void choosing_one_keeps_it_and_notes_its_last_four() {
        var voucher = Bought.one(entry);
        open();

        test(picker()).selectItem(voucher.label() + " · ends in " + voucher.lastFour());

        assertThat(state(voucher)).isEqualTo(VoucherState.RESERVED);
        assertThat(textField("Last 4 of the number").getValue()).isEqualTo(voucher.lastFour());
        assertThat(drafts.find(card.id()).orElseThrow().choice().voucherId())
                .isEqualTo(voucher.id().value());
        assertThat(find(Button.class).withText("Show code").exists()).isTrue();
    }

    @Test
    void another_plan_gives_it_back() {
        var voucher = Bought.one(entry);
        open();
        test(picker()).selectItem(voucher.label() + " · ends in " + voucher.lastFour());

        test(find(NativeButton.class)
                        .withCondition(
                                plan -> plan.getElement().getTextRecursively().startsWith("Top-up 5,000"))
                        .single())
                .click();

        assertThat(state(voucher)).isEqualTo(VoucherState.IN_STOCK);
        assertThat(drafts.find(card.id()).orElseThrow().choice().voucherId()).isNull();
        assertThat(find(Notification.class)
                        .withCondition(toast ->
                                test(toast).getText().equals("This voucher is not for this plan and was removed"))
                        .exists())
                .isTrue();
        assertThat(textField("Last 4 of the number").getValue()).isEmpty();
    }

    @Test
    void one_that_fits_the_other_plan_as_well_stays_chosen() {
        var lot = new TypedLot(
                VoucherKind.STOCK, Bought.CARRIER, null, "3000", "2940", null, "Konbini", TestClock.TODAY, null);
        var voucher =
                entry.store(lot, List.of(Bought.typed(null, Bought.code()))).getFirst();
        drafts.save(card.id(), counter.amount(card, "3000").withChannel(Counter.VOUCHER));
        navigate("cards/" + card.id() + "/renew", RenewView.class);
        test(picker()).selectItem(voucher.label() + " · ends in " + voucher.lastFour());

        test(find(NativeButton.class)
                        .withCondition(
                                plan -> plan.getElement().getTextRecursively().startsWith("Top-up 3,000"))
                        .single())
                .click();

        assertThat(state(voucher)).isEqualTo(VoucherState.RESERVED);
        assertThat(drafts.find(card.id()).orElseThrow().choice().voucherId())
                .isEqualTo(voucher.id().value());
        assertThat(picker().getValue().id()).isEqualTo(voucher.id());
        assertThat(textField("Last 4 of the number").getValue()).isEqualTo(voucher.lastFour());
        assertThat(find(Notification.class).exists()).isFalse();
    }

    @Test
    void one_of_the_stock_was_bought_long_ago_so_nothing_of_buying_it_is_asked() {
        var voucher = Bought.one(entry);
        open();
        type("Line it was entered on", "0000");
        assertThat(steps()).anyMatch(step -> step.startsWith("Choose the SoftBank prepaid voucher"));
        assertThat(find(TextField.class).withLabel("Till receipt number").exists())
                .isTrue();
        type("Till receipt number", "T-1");

        test(picker()).selectItem(voucher.label() + " · ends in " + voucher.lastFour());

        assertThat(find(TextField.class).withLabel("Till receipt number").exists())
                .isFalse();
        assertThat(steps())
                .noneMatch(step -> step.startsWith("Choose the SoftBank prepaid voucher"))
                .doesNotContain("Confirm the amount and pay at the till with the slip")
                .contains("Read the number to be topped up back in groups");
        assertThat(textField("Line it was entered on").getValue())
                .as("what is typed elsewhere stays")
                .isEqualTo("0000");

        picker().setValue(null);

        assertThat(textField("Till receipt number").getValue())
                .as("what was typed is not lost")
                .isEqualTo("T-1");
        assertThat(find(TextField.class).all().stream().map(TextField::getLabel))
                .containsSubsequence("Till receipt number", "Last 4 of the number", "Voucher value (yen)");
    }

    @Test
    void recording_uses_it_up() {
        var voucher = Bought.one(entry);
        open();
        test(picker()).selectItem(voucher.label() + " · ends in " + voucher.lastFour());
        var draft = drafts.find(card.id()).orElseThrow();

        counter.record(draft.key(), card.id(), draft.choice());

        assertThat(state(voucher)).isEqualTo(VoucherState.USED);
    }

    @Test
    void one_that_somebody_else_took_meanwhile_is_said() {
        var voucher = Bought.one(entry);
        open();
        var stale = voucher.label() + " · ends in " + voucher.lastFour();
        signedIn.as(Role.SUPERVISOR);
        vouchers.reserve(voucher.id());
        signedIn.as(Role.CLERK);

        test(picker()).selectItem(stale);

        assertThat(drafts.find(card.id()).orElseThrow().choice().voucherId()).isNull();
        assertThat(screen()).doesNotContain("Voucher of the agency");
    }

    private List<String> steps() {
        return find(Checkbox.class).all().stream().map(Checkbox::getLabel).toList();
    }

    private void open() {
        drafts.save(card.id(), counter.voucher(card));
        navigate("cards/" + card.id() + "/renew", RenewView.class);
    }

    @SuppressWarnings("unchecked")
    private Select<VoucherDetails> picker() {
        return find(Select.class).withLabel("Voucher of the agency").single();
    }

    private VoucherState state(VoucherDetails voucher) {
        return register.find(voucher.id()).orElseThrow().state();
    }
}
