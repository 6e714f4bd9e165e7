package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Promotion;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.ui.ProblemMarks;

/** Amount, payment method, cash handed over, promotion, service fee and a validity that no plan says. */
public final class MoneyFields extends Div {

    private final transient RenewSession session;
    private final transient Catalogue catalogue;
    private final LocalDate today;
    private final TextField amount;
    private final Select<Promotion> promotion = new Select<>();
    private final TextField fee = AmountField.of("renew.fee");
    private final DayField ownExpiry = new DayField(Texts.t("renew.ownExpiry"));
    private final FactFields facts;
    private final PaymentFields payment;
    private final transient List<PaymentMethod> accepted;
    private boolean showing;

    public MoneyFields(
            RenewSession session,
            Catalogue catalogue,
            LocalDate today,
            ProblemMarks marks,
            List<PaymentMethod> accepted) {
        this.session = session;
        this.catalogue = catalogue;
        this.today = today;
        this.accepted = accepted;
        amount =
                AmountField.of(session.card().contract() == Contract.POSTPAID ? "renew.amount.billed" : "renew.amount");
        addClassName("form-grid");
        promotion.setLabel(Texts.t("renew.promotion"));
        promotion.setEmptySelectionAllowed(true);
        promotion.setItemLabelGenerator(
                offer -> offer == null ? Texts.t("renew.promotion.none") : Texts.of(offer.name()));
        ownExpiry.setHelperText(Texts.t("renew.ownExpiry.hint"));
        ownExpiry.setMin(today);
        listen();
        payment = new PaymentFields(new OfSession(), marks);
        facts = new FactFields(session, marks);
        add(amount, promotion, fee, ownExpiry, facts, payment);
        marks.field("amount", amount)
                .field("promotion", promotion)
                .field("fee", fee)
                .field("validity", ownExpiry);
        session.follow(this::show);
    }

    private void listen() {
        keep(amount, RenewalChoice::withAmount);
        keep(fee, RenewalChoice::withFee);
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
            if (!Objects.equals(ownExpiry.getValue(), choice.ownExpiry())) {
                ownExpiry.setValue(choice.ownExpiry()); // nothing for nothing would wipe out what is no day
            }
            payment.show();
            facts.show(quote.wanted(), choice.facts());
            showPromotions(quote);
        } finally {
            showing = false;
        }
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

    private void showPromotions(Quote quote) {
        var offers = quote.channel() == null
                ? List.<Promotion>of()
                : catalogue.promotions(
                        today,
                        session.card().carrierId(),
                        session.choice().planId(),
                        quote.channel().id());
        Choices.show(promotion, offers, quote.promotion());
        promotion.setPlaceholder(Texts.t("renew.promotion.none"));
        promotion.setEnabled(!offers.isEmpty());
    }

    private static void set(TextField field, String value) {
        if (!field.getValue().equals(value)) {
            field.setValue(value);
        }
    }

    /** The payment of this card alone. */
    private final class OfSession implements PaymentSession {

        @Override
        public PaymentChoice payment() {
            return session.choice().payment();
        }

        @Override
        public PaymentBreakdown payments() {
            return session.quote().payments();
        }

        @Override
        public List<PaymentMethod> accepted() {
            return accepted;
        }

        @Override
        public void pay(UnaryOperator<PaymentChoice> change) {
            session.update(choice -> choice.paidBy(change.apply(choice.payment())));
        }
    }
}
