package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.base.ui.StaleNotice;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.TypedKeeper;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;

/** Fills in and stores a customer's file, new or known, wherever it is shown. */
final class CustomerEditor extends Div {

    private final transient CustomerService customers;
    private final transient SerializableConsumer<CustomerId> saved;
    private final FieldProblems problems = new FieldProblems();
    private final StaleNotice stale = new StaleNotice();
    private final DuplicateNotice duplicates = new DuplicateNotice(() -> save(true));
    private final CustomerForm form;
    private final TypedKeeper typed;
    private final boolean isNew;

    CustomerEditor(CustomerService customers, CustomerDetails customer, SerializableConsumer<CustomerId> saved) {
        this.customers = customers;
        this.saved = saved;
        isNew = customer.version() == null;
        addClassName("stack");
        form = new CustomerForm(customer, problems, this::lookForDuplicates);
        typed = new TypedKeeper(form, isNew ? "customer" : "customer-" + customer.id() + "-" + customer.version());
        add(form, duplicates, stale, problems, typed);
    }

    void save() {
        save(false);
    }

    private void save(boolean knowingly) {
        form.read().ifPresent(customer -> {
            if (knowingly || duplicates(customer).isEmpty()) {
                problems.run(() -> store(customer));
            } else {
                duplicates.askToDecide();
            }
        });
    }

    private void store(CustomerDetails customer) {
        try {
            var stored = isNew ? customers.create(customer) : customers.change(customer);
            typed.forget();
            saved.accept(stored.id());
        } catch (StaleChangeException changed) {
            stale.show(changed, () -> form.show(latest(customer)), () -> overwrite(customer));
        }
    }

    private void overwrite(CustomerDetails mine) {
        problems.run(() -> store(mine.basedOn(latest(mine))));
    }

    private CustomerDetails latest(CustomerDetails customer) {
        return customers.find(customer.id()).orElse(customer);
    }

    private void lookForDuplicates() {
        if (isAttached()) {
            duplicates(form.draft());
        }
    }

    private List<CustomerSummary> duplicates(CustomerDetails customer) {
        var found = isNew ? customers.likelyDuplicates(customer) : List.<CustomerSummary>of();
        duplicates.show(found);
        return found;
    }
}
