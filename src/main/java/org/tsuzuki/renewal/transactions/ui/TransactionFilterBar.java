package org.tsuzuki.renewal.transactions.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.YenField;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.transactions.TransactionFilter;

/** The fields that narrow the list of renewals. */
final class TransactionFilterBar extends Div {

    private final transient TransactionChoices choices;
    private final SerializableConsumer<TransactionFilter> narrowed;

    private final DayField from = new DayField(Texts.t("transactions.filter.from"));
    private final DayField to = new DayField(Texts.t("transactions.filter.to"));
    private final TransactionChoiceField customer = new TransactionChoiceField("transactions.customer");
    private final TransactionChoiceField clerk;
    private final TransactionChoiceField branch;
    private final TransactionChoiceField carrier;
    private final TransactionChoiceField channel;
    private final TransactionChoiceField payment;
    private final MultiSelectComboBox<ResultState> results =
            states("transactions.result", "resultState", ResultState.values());
    private final MultiSelectComboBox<MoneyState> money =
            states("transactions.money", "moneyState", MoneyState.values());
    private final YenField least = new YenField(Texts.t("export.filter.least"));
    private final YenField most = new YenField(Texts.t("export.filter.most"));
    private boolean showing;

    TransactionFilterBar(
            TransactionChoices choices, boolean everyBranch, SerializableConsumer<TransactionFilter> narrowed) {
        this.choices = choices;
        this.narrowed = narrowed;
        clerk = new TransactionChoiceField("transactions.clerk", choices.staff());
        branch = new TransactionChoiceField("transactions.branch", choices.branches());
        branch.setVisible(everyBranch);
        carrier = new TransactionChoiceField("transactions.carrier", choices.carriers());
        channel = new TransactionChoiceField("transactions.channel", choices.channels());
        payment = new TransactionChoiceField("transactions.payment", choices.paymentMethods());
        customer.setItemsPageable((page, clue) -> choices.customers(clue, page).toList());
        customer.setPlaceholder(Texts.t("transactions.filter.customer"));
        addClassName("transaction-filter");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", Texts.t("transactions.filter"));
        List.<AbstractField<?, ?>>of(
                        from, to, customer, clerk, branch, carrier, channel, payment, results, money, least, most)
                .forEach(field -> field.addValueChangeListener(change -> narrow()));
        add(from, to, customer, clerk, branch, carrier, channel, payment, results, money, least, most);
    }

    private static <E extends Enum<E>> MultiSelectComboBox<E> states(String label, String prefix, E[] states) {
        var field = new MultiSelectComboBox<E>(Texts.t(label));
        field.setItems(states);
        field.setItemLabelGenerator(state -> Texts.of(prefix, state));
        field.setPlaceholder(Texts.t("transactions.filter.all"));
        field.setClearButtonVisible(true);
        return field;
    }

    void show(TransactionFilter filter) {
        showing = true;
        from.setValue(filter.from());
        to.setValue(filter.to());
        customer.show(filter.customerId(), known(filter.customerId()));
        clerk.show(filter.staffId(), choices.staff());
        branch.show(filter.branchId(), choices.branches());
        carrier.show(filter.carrierId(), choices.carriers());
        channel.show(filter.channelId(), choices.channels());
        payment.show(filter.paymentId(), choices.paymentMethods());
        results.setValue(filter.results());
        money.setValue(filter.money());
        least.show(filter.amounts().least());
        most.show(filter.amounts().most());
        showing = false;
    }

    private List<TransactionChoice> known(@Nullable UUID wanted) {
        return wanted == null ? List.of() : choices.customer(new CustomerId(wanted));
    }

    private void narrow() {
        // What is typed and is no day or amount narrows nothing: it stays in its field, explained.
        if (!showing && !from.isUnreadable() && !to.isUnreadable() && !least.isUnreadable() && !most.isUnreadable()) {
            narrowed.accept(read());
        }
    }

    private TransactionFilter read() {
        return new TransactionFilter(
                from.getValue(),
                to.getValue(),
                customer.uuid(),
                clerk.uuid(),
                branch.uuid(),
                carrier.id(),
                channel.id(),
                payment.id(),
                results.getValue(),
                money.getValue(),
                new AmountRange(least.amount(), most.amount()));
    }
}
