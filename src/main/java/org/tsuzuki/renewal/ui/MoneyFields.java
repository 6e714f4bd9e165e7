package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.DayField;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.PaymentMethod;
import org.tsuzuki.catalogue.Promotion;
import org.tsuzuki.renewal.Quote;
import org.tsuzuki.renewal.RenewalChoice;

/** Amount, payment means, cash handed over, promotion, service fee and a validity that no plan says. */
final class MoneyFields extends Div {

    private static final int LONGEST_AMOUNT = 20;

    private final transient RenewSession session;
    private final transient Catalogue catalogue;
    private final LocalDate today;
    private final TextField amount = amountField("renew.amount");
    private final Select<PaymentMethod> payment = new Select<>();
    private final TextField tendered = amountField("renew.tendered");
    private final Select<Promotion> promotion = new Select<>();
    private final TextField fee = amountField("renew.fee");
    private final DayField ownExpiry = new DayField(Texts.t("renew.ownExpiry"));
    private boolean showing;

    MoneyFields(RenewSession session, Catalogue catalogue, LocalDate today, ProblemMarks marks) {
        this.session = session;
        this.catalogue = catalogue;
        this.today = today;
        addClassName("form-grid");
        payment.setLabel(Texts.t("renew.payment"));
        payment.setItemLabelGenerator(method -> Texts.of(method.name()));
        promotion.setLabel(Texts.t("renew.promotion"));
        promotion.setEmptySelectionAllowed(true);
        promotion.setItemLabelGenerator(
                offer -> offer == null ? Texts.t("renew.promotion.none") : Texts.of(offer.name()));
        ownExpiry.setHelperText(Texts.t("renew.ownExpiry.hint"));
        ownExpiry.setMin(today);
        listen();
        add(amount, payment, tendered, promotion, fee, ownExpiry);
        marks.field("amount", amount)
                .field("payment", payment)
                .field("tendered", tendered)
                .field("promotion", promotion)
                .field("fee", fee)
                .field("validity", ownExpiry);
        session.follow(this::show);
    }

    private static TextField amountField(String labelKey) {
        var field = new TextField(Texts.t(labelKey));
        field.setMaxLength(LONGEST_AMOUNT);
        field.addClassName("amount");
        field.setAutoselect(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    private void listen() {
        keep(amount, RenewalChoice::withAmount);
        keep(tendered, RenewalChoice::withTendered);
        keep(fee, RenewalChoice::withFee);
        payment.addValueChangeListener(change ->
                update((choice, value) -> choice.withPayment(value == null ? null : value.id()), change.getValue()));
        promotion.addValueChangeListener(change ->
                update((choice, value) -> choice.withPromotion(value == null ? null : value.id()), change.getValue()));
        ownExpiry.addValueChangeListener(change -> update(RenewalChoice::withOwnExpiry, change.getValue()));
    }

    private void keep(TextField field, BiFunction<RenewalChoice, String, RenewalChoice> change) {
        field.addValueChangeListener(event -> update(change, event.getValue()));
    }

    private <T> void update(BiFunction<RenewalChoice, T, RenewalChoice> change, T value) {
        if (!showing) {
            session.update(choice -> change.apply(choice, value));
        }
    }

    private void show(Quote quote) {
        showing = true;
        try {
            var choice = session.choice();
            set(amount, price(quote).orElse(choice.amount()));
            set(fee, choice.fee());
            set(tendered, choice.tendered());
            if (!Objects.equals(ownExpiry.getValue(), choice.ownExpiry())) {
                ownExpiry.setValue(choice.ownExpiry()); // nothing for nothing would wipe out what is no day
            }
            showPayments(quote);
            showPromotions(quote);
        } finally {
            showing = false;
        }
        var cash = quote.payment() != null && quote.payment().cash();
        tendered.setVisible(cash);
        amount.setReadOnly(price(quote).isPresent());
        ownExpiry.setVisible(quote.plan() == null
                || session.choice().ownExpiry() != null
                || quote.problems().containsKey("validity"));
    }

    private Optional<String> price(Quote quote) {
        return Optional.ofNullable(quote.plan())
                .flatMap(plan -> plan.priceOn(today))
                .map(yen -> Long.toString(yen.amount()));
    }

    private void showPayments(Quote quote) {
        var accepted = quote.channel() == null
                ? List.<PaymentMethod>of()
                : quote.channel().accepted().stream()
                        .flatMap(id -> catalogue.paymentMethod(id).stream())
                        .filter(method -> method.provenance().holdsOn(today))
                        .toList();
        items(payment, accepted, quote.payment());
    }

    private void showPromotions(Quote quote) {
        var offers = quote.channel() == null
                ? List.<Promotion>of()
                : catalogue.promotions(
                        today,
                        session.card().carrierId(),
                        session.choice().planId(),
                        quote.channel().id());
        items(promotion, offers, quote.promotion());
        promotion.setPlaceholder(Texts.t("renew.promotion.none"));
        promotion.setEnabled(!offers.isEmpty());
    }

    private static <T> void items(Select<T> select, List<T> items, @Nullable T chosen) {
        if (!select.getListDataView().getItems().toList().equals(items)) {
            select.setItems(items);
        }
        if (!Objects.equals(select.getValue(), chosen) && (chosen == null || items.contains(chosen))) {
            select.setValue(chosen);
        }
    }

    private static void set(TextField field, String value) {
        if (!field.getValue().equals(value)) {
            field.setValue(value);
        }
    }
}
