package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Whole;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.followup.CustomerCreditTotal;
import org.tsuzuki.renewal.transactions.Transaction;
import org.tsuzuki.renewal.ui.ResultPill;
import org.tsuzuki.renewal.ui.TransactionCells;

/** Renewals that failed or were reversed and whose money is still here, the oldest first. */
final class CustomerCreditList extends Panel {

    private final boolean mayServe;
    private final SerializableRunnable furtherOn;

    CustomerCreditList(boolean mayServe, SerializableRunnable furtherOn) {
        super(Texts.t("pending.owed.title"));
        this.mayServe = mayServe;
        this.furtherOn = furtherOn;
        head(new Span(Texts.t("time.japan")));
        flush();
    }

    void show(List<Transaction> owed, List<CustomerCreditTotal> sums, boolean namesBranch) {
        show();
        if (owed.isEmpty()) {
            show(new EmptyState("✓ " + Texts.t("pending.owed.empty")));
            return;
        }
        var totals = new Facts();
        totals.addClassName("owed-sums");
        sums.forEach(sum ->
                totals.add(sum.branch(), Texts.t("pending.owed.sum", sum.sum().toString(), sum.renewals())));
        var rows = new Div();
        rows.getElement().setAttribute("role", "list");
        owed.forEach(each -> rows.add(row(each, namesBranch)));
        with(totals, rows);
        if (owed.size() < sums.stream().mapToLong(CustomerCreditTotal::renewals).sum()) {
            var more = new Button(Texts.t("pending.more"), click -> furtherOn.run());
            more.addThemeVariants(ButtonVariant.TERTIARY);
            with(more);
        }
    }

    private Div row(Transaction each, boolean namesBranch) {
        var renewal = each.renewal();
        var sum = new Span(renewal.owed().toString());
        sum.addClassName("owed-sum");
        var name = new Anchor(
                "customers/" + renewal.customerId(), renewal.details().customerName());
        name.addClassName("hit-name");
        var settled = renewal.status().observedAt() == null
                ? renewal.recordedAt()
                : renewal.status().observedAt();
        var line = new Div(
                TransactionCells.receipt(renewal),
                new Span(" · " + renewal.details().cardNumber() + " · "),
                new Whole(Texts.t("pending.owed.since", Dates.time(settled))),
                new Span(namesBranch ? " · " + each.branch() : ""));
        line.addClassNames("small", "muted");
        var who = new Div(
                new Div(name, ResultPill.of(renewal.result(), renewal.amounts().money())), line);
        if (!renewal.details().resultNote().isBlank()) {
            who.add(new Div(renewal.details().resultNote()));
        }
        var row = new Div(sum, who, actions(renewal));
        row.addClassName("owed-row");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private Div actions(RenewalRecord renewal) {
        var actions =
                new Div(link("renewals/" + renewal.id(), mayServe ? "pending.owed.giveBack" : "pending.open", renewal));
        if (mayServe) {
            actions.add(link("cards/" + renewal.card() + "/renew", "pending.owed.renew", renewal));
        }
        actions.addClassName("actions");
        return actions;
    }

    private static Anchor link(String address, String text, RenewalRecord renewal) {
        var link = new Anchor(address, Texts.t(text));
        link.addClassName("link-button");
        link.setAriaLabel(Texts.t(text) + " " + renewal.receiptNumber());
        return link;
    }
}
