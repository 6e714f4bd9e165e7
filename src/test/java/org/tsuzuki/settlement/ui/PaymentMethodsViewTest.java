package org.tsuzuki.settlement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.money.BranchMethod;
import org.tsuzuki.money.BranchMethodService;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;

@SignedInAs(Role.OWNER)
class PaymentMethodsViewTest extends ScreenTest implements Locators {

    private static final YearMonth UNTIL = YearMonth.of(2028, 11);

    @Autowired
    private BranchMethodService methods;

    @Autowired
    private SettlementMethodService settlement;

    @Autowired
    private AgencyService agency;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private SignedIn signedIn;

    private final String name = Invented.name();
    private BranchDetails branch = BranchDetails.opening("PM", "", "");

    @BeforeEach
    void a_new_branch() {
        signedIn.as(Role.OWNER);
        var code = "Z" + Integer.toString(Integer.parseInt(Invented.reference().substring(1)) % 46_656, 36);
        branch = agency.add(BranchDetails.opening(code, "Branch " + code, "Tsuzuki Travel"));
    }

    @Test
    void the_owner_chooses_what_a_branch_takes() {
        openBranch();
        assertThat(screen()).contains("Nothing is chosen for this branch yet, so every method is offered");

        tick("Cash");
        tick("WeChat Pay");
        cost("Fee for WeChat Pay in percent").setValue("0.8");
        cost("Days until WeChat Pay is paid out").setValue("3");
        press("Save");

        assertThat(methods.of(branch.id().value()))
                .contains(
                        List.of(BranchMethod.free("CASH"), new BranchMethod("WECHAT_PAY", new BigDecimal("0.80"), 3)));
        assertThat(screen()).doesNotContain("Nothing is chosen");
    }

    @Test
    void a_wrong_fee_is_explained_beside_it_and_everything_typed_stays() {
        openBranch();
        tick("Cash");
        tick("WeChat Pay");
        cost("Fee for WeChat Pay in percent").setValue("80");

        press("Save");

        assertThat(cost("Fee for WeChat Pay in percent").getErrorMessage())
                .isEqualTo("Enter a fee from 0 to 20 percent with at most two decimals, such as 3.24.");
        assertThat(cost("Fee for WeChat Pay in percent").getValue()).isEqualTo("80");
        assertThat(methods.of(branch.id().value())).isEmpty();
    }

    @Test
    void what_is_typed_for_one_branch_waits_while_another_is_looked_at() {
        openBranch();
        tick("PayPay");
        var select = branches();
        var elsewhere = select.getListDataView()
                .getItems()
                .filter(other -> !other.id().equals(branch.id()))
                .findFirst()
                .orElseThrow();

        select.setValue(elsewhere);
        select.setValue(shown());

        assertThat(find(Checkbox.class).withLabel("PayPay").single().getValue()).isTrue();
    }

    @Test
    void a_branch_that_takes_nothing_is_not_saved() {
        openBranch();

        press("Save");

        assertThat(find(FieldProblems.class).all())
                .extracting(FieldProblems::getText)
                .contains("Tick at least one payment method.");
    }

    @Test
    void cash_is_asked_no_fee_and_a_code_that_pays_carriers_is_not_listed() {
        openBranch();
        tick("Cash");

        assertThat(find(TextField.class).all())
                .noneMatch(field -> field.getAriaLabel().orElse("").contains("Cash"));
        assertThat(find(Checkbox.class).all()).extracting(Checkbox::getLabel).doesNotContain("Top-up code");
    }

    @Test
    void a_card_is_added_with_its_last_four_digits() {
        navigate(PaymentMethodsView.class);
        press("Add credit card");
        type("Name", name);
        type("Last four digits", "4242");
        type("Valid until", "11/28");
        pressInDialog("Save");

        assertThat(mine()).returns("4242", SettlementMethod::lastFour).returns(UNTIL, SettlementMethod::validUntil);
        assertThat(screen()).contains(name + " ••4242", "¥0 to pay", "Any carrier", "Valid until 2028-11");
    }

    @Test
    void a_whole_card_number_does_not_stay_in_the_form() {
        navigate(PaymentMethodsView.class);
        press("Add credit card");

        type("Last four digits", "4111 1111 1111 1111");

        assertThat(textField("Last four digits").getValue()).isEmpty();
        assertThat(problemOf("Last four digits"))
                .isEqualTo("Enter only the last four digits. A longer card number is not kept.");
    }

    @Test
    void a_month_that_is_over_is_explained_beside_it() {
        navigate(PaymentMethodsView.class);
        press("Add credit card");
        type("Name", name);
        type("Last four digits", "4242");
        type("Valid until", "10/26");

        pressInDialog("Save");

        assertThat(problemOf("Valid until")).isEqualTo("This month is over. Enter the card that replaced it.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_balance_is_added_for_its_carriers_and_topped_up() {
        navigate(PaymentMethodsView.class);
        press("Add balance");
        type("Name", name);
        type("Warn when below", "5,000");
        ((MultiSelectComboBox<Carrier>) find(MultiSelectComboBox.class).single())
                .setValue(Set.of(catalogue.carrier("povo2").orElseThrow()));
        pressInDialog("Save");
        assertThat(screen()).contains("¥0 left", "Warning below ¥5,000", "Low");

        action("Top up");
        type("Amount", "30000");
        pressInDialog("Top up");

        assertThat(settlement.balance(mine().id())).isEqualTo(new Yen(30_000));
        assertThat(screen()).contains("¥30,000 left");
    }

    @Test
    void a_top_up_that_looks_mistyped_takes_a_tick() {
        settlement.add(SettlementMethod.balance(name, Set.of("povo2"), null));
        navigate(PaymentMethodsView.class);
        action("Top up");
        type("Amount", "5000000");
        assertThat(this.<LocalDate>field("Day").getValue()).isEqualTo(TestClock.TODAY);
        this.<LocalDate>field("Day").setValue(TestClock.TODAY.plusDays(1));
        pressInDialog("Top up");
        assertThat(problemOf("Day")).startsWith("21 Nov 2026 has not begun in Japan yet.");
        this.<LocalDate>field("Day").setValue(TestClock.TODAY.minusDays(1));

        pressInDialog("Top up");
        assertThat(problemOf("Checked, the amount is right"))
                .isEqualTo("¥5,000,000 is more than ¥1,000,000. Check the digits, then tick the box.");
        assertThat(settlement.balance(mine().id())).isEqualTo(Yen.ZERO);
        this.<Boolean>field("Checked, the amount is right").setValue(true);
        pressInDialog("Top up");

        assertThat(settlement.balance(mine().id())).isEqualTo(new Yen(5_000_000));
    }

    @Test
    void a_balance_without_carriers_is_refused_beside_them() {
        navigate(PaymentMethodsView.class);
        press("Add balance");
        type("Name", name);

        pressInDialog("Save");

        assertThat(problemOf("Carriers")).isEqualTo("Choose at least one carrier that this balance pays.");
        assertThat(settlement.all()).extracting(SettlementMethod::name).doesNotContain(name);
    }

    @Test
    void a_card_is_changed_closed_and_reopened() {
        settlement.add(SettlementMethod.card(name, "4242", UNTIL));
        navigate(PaymentMethodsView.class);
        action("Edit");
        type("Last four digits", "1111");
        pressInDialog("Save");
        assertThat(mine().lastFour()).isEqualTo("1111");

        action("Close");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(mine().closed()).isTrue();

        action("Reopen");
        assertThat(mine().closed()).isFalse();
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_auditor_reads_and_changes_nothing() {
        settlement.add(SettlementMethod.card(name, "4242", UNTIL));
        signedIn.as(Role.AUDITOR);

        navigate(PaymentMethodsView.class);

        assertThat(screen()).contains(name + " ••4242");
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Save", "Add credit card", "Add balance", "Edit", "Close", "Top up");
        assertThat(find(Checkbox.class).all()).isNotEmpty().allMatch(Checkbox::isReadOnly);
    }

    private void openBranch() {
        navigate(PaymentMethodsView.class);
        branches().setValue(shown());
    }

    @SuppressWarnings("unchecked")
    private Select<BranchDetails> branches() {
        return (Select<BranchDetails>) find(Select.class).single();
    }

    private BranchDetails shown() {
        return branches()
                .getListDataView()
                .getItems()
                .filter(each -> each.id().equals(branch.id()))
                .findFirst()
                .orElseThrow();
    }

    private void tick(String method) {
        test(find(Checkbox.class).withLabel(method).single()).click();
    }

    private TextField cost(String ariaLabel) {
        return Objects.requireNonNull(findTextField().withAriaLabel(ariaLabel).getComponent());
    }

    private void action(String action) {
        var label = action + ": " + mine().label();
        test(find(Button.class).all().stream()
                        .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    /** The last one: the page below has buttons of the same name. */
    private void pressInDialog(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private SettlementMethod mine() {
        return settlement.all().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
