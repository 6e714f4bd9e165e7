package org.tsuzuki.voucher.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.security.Role;
import org.tsuzuki.voucher.VoucherAction;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherEvent;
import org.tsuzuki.voucher.VoucherState;
import org.tsuzuki.voucher.register.VoucherFilter;
import org.tsuzuki.voucher.register.VoucherRegister;
import org.tsuzuki.voucher.vault.Bought;
import org.tsuzuki.voucher.vault.TypedCode;
import org.tsuzuki.voucher.vault.VoucherEntry;
import org.tsuzuki.voucher.vault.VoucherSource;

class VoucherScreensTest extends ScreenTest {

    @Autowired
    private VoucherEntry entry;

    @Autowired
    private VoucherRegister register;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcTemplate database;

    private long before;

    @BeforeEach
    void count() {
        before = stored();
    }

    @Test
    void one_voucher_is_typed_looked_at_and_stored() {
        bought("softbank-prepaid", "2,940");
        type("Serial number", "S" + Bought.code());
        type("Code", Bought.code());
        press("Add to the list");

        assertThat(screen()).contains("Can be stored").contains("1 on the list, 0 cannot be stored");
        assertThat(stored()).isEqualTo(before);
        press("Store 1");

        assertThat(stored()).isEqualTo(before + 1);
        assertThat(address()).isEqualTo("vouchers");
    }

    @Test
    void what_they_were_paid_from_is_chosen_and_shown_with_each() {
        bought("softbank-prepaid", "2,940");
        @SuppressWarnings("unchecked")
        Select<VoucherSource> paidFrom =
                find(Select.class).withLabel("Paid from").single();
        assertThat(paidFrom.getItemLabelGenerator().apply(paidFrom.getValue())).isEqualTo("Bank account");
        paidFrom.setValue(VoucherSource.SAFE);
        var serial = "S" + Bought.code();
        type("Serial number", serial);
        type("Code", Bought.code());
        press("Add to the list");
        press("Store 1");

        var id = database.queryForObject("select id from voucher where serial = ?", UUID.class, serial);
        navigate("vouchers/" + id, VoucherView.class);
        assertThat(screen()).contains("Paid from Safe");
    }

    @Test
    void pasted_lines_each_get_their_verdict_and_a_bad_one_keeps_all_from_being_stored() {
        bought("softbank-prepaid", "2,940");
        var code = Bought.code();
        paste("A" + code + "," + code + "\n" + code + "\n,ABCDEFGHO1234567\n");

        assertThat(screen())
                .contains("3 on the list, 1 cannot be stored")
                .contains("The same code stands further up.")
                .contains("is it a zero?");
        assertThat(find(Button.class).withText("Store 3").single().isEnabled()).isFalse();

        test(find(Button.class)
                        .withCondition(button ->
                                "Remove line 2".equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
        press("Store 2");
        assertThat(stored()).isEqualTo(before + 2);
    }

    @Test
    void codes_of_a_carrier_that_forbids_resale_are_an_advance_at_cost() {
        bought("povo2", "900");

        assertThat(find(Select.class).withLabel("Bought as").single().getHelperText())
                .contains("may not be resold");
        type("Code", Bought.code());
        press("Add to the list");
        assertThat(problemOf("Cost of one (yen)") + problemOf("Customer")).isNotEmpty();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_missing_cost_is_explained_beside_its_field_and_nothing_typed_is_lost() {
        bought("softbank-prepaid", "");
        type("Code", Bought.code());
        press("Add to the list");

        assertThat(problemOf("Cost of one (yen)")).isNotEmpty();
        assertThat(textField("Code").getValue()).isNotEmpty();
    }

    @Test
    void a_code_is_shown_for_a_reason_and_hidden_when_the_page_is_left() {
        var code = Bought.code();
        var voucher = voucher(code);
        navigate("vouchers/" + voucher.id(), VoucherView.class);
        assertThat(everything()).doesNotContain(code);

        press("Show code");
        press("Show");
        assertThat(problemOf("Reason")).isNotEmpty();
        type("Reason", "reads it to the shop");
        press("Show");
        assertThat(everything()).contains(code);
        press("Copy");

        navigate(VouchersView.class);
        assertThat(everything()).doesNotContain(code);
        assertThat(register.history(voucher.id()))
                .extracting(VoucherEvent::action)
                .startsWith(VoucherAction.COPIED, VoucherAction.REVEALED);
    }

    @Test
    void a_code_disappears_after_its_time() {
        var code = Bought.code();
        navigate("vouchers/" + voucher(code).id(), VoucherView.class);
        press("Show code");
        type("Reason", "reads it to the shop");
        press("Show");

        find(RevealDialog.class).single().hide();

        assertThat(everything()).doesNotContain(code).contains("hidden again");
    }

    @Test
    @SignedInAs(Role.SUPERVISOR)
    void a_supervisor_takes_a_spoilt_voucher_out_and_puts_it_back() {
        var voucher = voucher(Bought.code());
        navigate("vouchers/" + voucher.id(), VoucherView.class);

        press("Void");
        type("Reason", "the paper is torn");
        test(find(Button.class).withText("Void").all().getLast()).click();
        assertThat(now(voucher)).isEqualTo(VoucherState.SPOILT);
        assertThat(screen()).contains("the paper is torn");

        press("Put back into stock");
        type("Reason", "still readable");
        test(find(Button.class).withText("Put back into stock").all().getLast()).click();
        assertThat(now(voucher)).isEqualTo(VoucherState.IN_STOCK);
    }

    @Test
    void a_clerk_is_not_offered_what_a_supervisor_decides() {
        navigate("vouchers/" + voucher(Bought.code()).id(), VoucherView.class);

        assertThat(find(Button.class).withText("Void").exists()).isFalse();
        assertThat(find(Button.class).withText("Put back into stock").exists()).isFalse();
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_auditor_reads_and_is_shown_no_way_to_a_code() {
        signedIn.as(Role.CLERK);
        var voucher = voucher(Bought.code());
        signedIn.as(Role.AUDITOR);

        navigate("vouchers/" + voucher.id(), VoucherView.class);

        assertThat(screen()).contains(voucher.lastFour());
        assertThat(find(Button.class).withText("Show code").exists()).isFalse();
        navigate(VouchersView.class);
        assertThat(find(Button.class).withText("Add vouchers").exists()).isFalse();
    }

    @Test
    void the_address_keeps_the_filter() {
        voucher(Bought.code());
        navigate(VouchersView.class);
        assertThat(screen()).contains("Unused vouchers").contains("unused, ¥");

        test(box("State")).selectItem("Expired");

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("vouchers?state=expired");
        assertThat(screen()).contains("No voucher fits this filter");
        press("Show all of my branch");
        assertThat(address()).isEqualTo("vouchers");
    }

    private void bought(String carrier, String cost) {
        navigate(AddVouchersView.class);
        ComboBox<Carrier> box = box("Carrier");
        box.setValue(catalogue.carrier(carrier).orElseThrow());
        type("Cost of one (yen)", cost);
    }

    private void paste(String lines) {
        test(find(TextArea.class)
                        .withLabel("Serial and code, one voucher per line")
                        .single())
                .setValue(lines);
        press("Check the lines");
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String label) {
        return (ComboBox<T>) find(ComboBox.class).withLabel(label).single();
    }

    private VoucherDetails voucher(String code) {
        return entry.store(Bought.stock(), List.of(new TypedCode("", code))).getFirst();
    }

    private VoucherState now(VoucherDetails voucher) {
        return register.find(voucher.id()).orElseThrow().state();
    }

    private long stored() {
        return register.count(VoucherFilter.of(actor.get().branchId()));
    }

    /** All text on the screen in one piece, without the room between groups. */
    private String everything() {
        return screen().replace(" ", "") + screen();
    }
}
