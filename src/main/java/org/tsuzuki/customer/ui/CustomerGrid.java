package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.signals.Signal;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.WindowWidth;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;

/** The customers that fit a clue, read as one scrolls. */
final class CustomerGrid extends Grid<CustomerSummary> {

    CustomerGrid(CustomerService customers, SerializableSupplier<String> clue) {
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        addComponentColumn(CustomerGrid::who)
                .setHeader(Texts.t("customers.who"))
                .setFlexGrow(1)
                .setWidth("12rem");
        addColumn(customer -> customer.leavesOn() == null ? "" : Dates.day(customer.leavesOn()))
                .setHeader(Texts.t("customer.leavesOn"))
                .setFlexGrow(0)
                .setWidth("8.5rem");
        var changed = addColumn(customer ->
                        Texts.t("customer.changed.by", Dates.time(customer.changedAt()), customer.changedBy()))
                .setHeader(Texts.t("customer.changed"))
                .setFlexGrow(0)
                .setWidth("17rem");
        Signal.effect(this, () -> changed.setVisible(!WindowWidth.isNarrow(WindowWidth.now())));
        setItemsPageable(page -> customers.list(clue.get(), page));
        addItemClickListener(
                click -> getUI().ifPresent(ui -> ui.navigate(CustomerView.class, parameters(click.getItem()))));
        setEmptyStateComponent(new EmptyState(Texts.t("customers.empty")));
        getElement().setAttribute("aria-label", Texts.t("nav.customers"));
    }

    private static Div who(CustomerSummary customer) {
        var link = new RouterLink(customer.names().first(), CustomerView.class, parameters(customer));
        var others = String.join(" · ", customer.names().others());
        var rest = new Span(customer.number() + (others.isEmpty() ? "" : " · " + others));
        rest.addClassNames("muted", "small");
        var cell = new Div(link, rest);
        cell.addClassName("who");
        return cell;
    }

    private static RouteParameters parameters(CustomerSummary customer) {
        return new RouteParameters("id", customer.id().toString());
    }
}
