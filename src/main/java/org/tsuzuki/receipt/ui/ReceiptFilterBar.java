package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.YenField;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.receipt.register.ReceiptFilter;

/** Day, amount and customer of the receipts that are looked for, in any combination. */
final class ReceiptFilterBar extends Div {

    private final transient CustomerService customers;
    private final SerializableConsumer<ReceiptFilter> narrowed;
    private final DayField from = new DayField(Texts.t("export.from"));
    private final DayField to = new DayField(Texts.t("export.to"));
    private final YenField least = new YenField(Texts.t("export.filter.least"));
    private final YenField most = new YenField(Texts.t("export.filter.most"));
    private final ComboBox<CustomerSummary> customer = new ComboBox<>(Texts.t("export.filter.customer"));
    private final Select<BranchDetails> branch = new Select<>();
    private final List<BranchDetails> branches;
    private boolean showing;

    ReceiptFilterBar(CustomerService customers, AgencyService agency, SerializableConsumer<ReceiptFilter> narrowed) {
        this.customers = customers;
        this.narrowed = narrowed;
        this.branches = agency.branches();
        customer.setItemLabelGenerator(CustomerSummary::label);
        customer.setPlaceholder(Texts.t("books.customer"));
        customer.setClearButtonVisible(true);
        customer.setItemsPageable((page, clue) -> customers.list(clue, page));
        branch.setLabel(Texts.t("export.branch"));
        branch.setEmptySelectionAllowed(true);
        branch.setEmptySelectionCaption(Texts.t("export.branch.all"));
        branch.setItemLabelGenerator(each -> each == null ? Texts.t("export.branch.all") : each.name());
        branch.setItems(branches);
        addClassName("transaction-filter");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", Texts.t("books.find"));
        List.<AbstractField<?, ?>>of(from, to, least, most, customer, branch)
                .forEach(field -> field.addValueChangeListener(change -> narrow()));
        add(from, to, least, most, customer, branch);
    }

    void show(ReceiptFilter filter) {
        showing = true;
        from.setValue(filter.from());
        to.setValue(filter.to());
        least.show(filter.amounts().least());
        most.show(filter.amounts().most());
        customer.setValue(known(filter));
        branch.setValue(branches.stream()
                .filter(each -> each.id().value().equals(filter.branchId()))
                .findFirst()
                .orElse(null));
        showing = false;
    }

    private @Nullable CustomerSummary known(ReceiptFilter filter) {
        if (filter.customerId() == null) {
            return null;
        }
        var id = new CustomerId(filter.customerId());
        return customers.summaries(List.of(id)).get(id);
    }

    private void narrow() {
        // What is typed and is no day or amount narrows nothing: it stays in its field, explained.
        if (!showing && !from.isUnreadable() && !to.isUnreadable() && !least.isUnreadable() && !most.isUnreadable()) {
            narrowed.accept(read());
        }
    }

    private ReceiptFilter read() {
        var chosen = customer.getValue();
        var place = branch.getValue();
        return new ReceiptFilter(
                from.getValue(),
                to.getValue(),
                Objects.isNull(chosen) ? null : chosen.id().value(),
                Objects.isNull(place) ? null : place.id().value(),
                new AmountRange(least.amount(), most.amount()));
    }
}
