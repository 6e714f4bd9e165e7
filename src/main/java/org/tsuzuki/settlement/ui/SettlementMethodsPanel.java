package org.tsuzuki.settlement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.settlement.SettlementKind;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.settlement.TopUp;

/** The agency's cards and balances with what is on them; those that are closed come last. */
final class SettlementMethodsPanel extends Panel {

    private final transient SettlementMethodService settlement;
    private final transient Catalogue catalogue;
    private final LocalDate today;
    private final boolean mayChange;
    private final FieldProblems problems = new FieldProblems();
    private final Div list = new Div();

    SettlementMethodsPanel(
            SettlementMethodService settlement, Catalogue catalogue, LocalDate today, boolean mayChange) {
        super(Texts.t("settlement.title"));
        this.settlement = settlement;
        this.catalogue = catalogue;
        this.today = today;
        this.mayChange = mayChange;
        list.addClassName("settlement-list");
        list.getElement().setAttribute("role", "list");
        flush();
        with(problems, list);
        if (mayChange) {
            head(
                    new Button(Texts.t("settlement.addCard"), click -> add(SettlementKind.CREDIT_CARD)),
                    new Button(Texts.t("settlement.addBalance"), click -> add(SettlementKind.BALANCE)));
        }
    }

    void refresh() {
        list.removeAll();
        var all = new ArrayList<>(settlement.all());
        all.sort(Comparator.comparing(SettlementMethod::closed));
        if (all.isEmpty()) {
            list.add(new EmptyState(Texts.t(mayChange ? "settlement.none" : "settlement.none.read")));
        }
        all.forEach(method -> list.add(row(method)));
    }

    private Div row(SettlementMethod method) {
        var amount = settlement.balance(method.id());
        var name = new Span(method.label());
        name.addClassName("who");
        var head = new Div(name, state(method, amount));
        head.addClassName("settlement-name");
        var sum = new Span(Texts.t(method.isCard() ? "settlement.owed" : "settlement.left", amount.toString()));
        sum.addClassName("settlement-sum");
        var facts = new Div(facts(method));
        facts.addClassNames("muted", "small", "settlement-facts");
        var row = new Div(head, sum, facts);
        row.addClassName("settlement-row");
        row.getElement().setAttribute("role", "listitem");
        if (mayChange) {
            row.add(actions(method));
        }
        return row;
    }

    private Pill state(SettlementMethod method, Yen amount) {
        if (method.closed()) {
            return Pill.mute(Texts.t("settlement.closed"));
        }
        if (method.isEndedOn(today)) {
            return Pill.warn(Texts.t("settlement.ended"));
        }
        var below = method.lowBelow();
        return below != null && amount.compareTo(below) < 0
                ? Pill.warn(Texts.t("settlement.low"))
                : Pill.ok(Texts.t("settlement.open"));
    }

    private String facts(SettlementMethod method) {
        var facts = new ArrayList<String>();
        facts.add(Texts.of("settlementKind", method.kind()));
        facts.add(
                method.carriers().isEmpty()
                        ? Texts.t("settlement.carriers.any")
                        : method.carriers().stream().map(this::carrier).collect(Collectors.joining(", ")));
        if (method.validUntil() != null) {
            facts.add(Texts.t("settlement.validUntil.of", method.validUntil().toString()));
        }
        if (method.lowBelow() != null) {
            facts.add(Texts.t("settlement.lowBelow.of", method.lowBelow().toString()));
        }
        return String.join(" · ", facts);
    }

    private String carrier(String id) {
        return catalogue.carrier(id).map(Carrier::name).map(Texts::of).orElse(id);
    }

    private Div actions(SettlementMethod method) {
        var actions = new Div();
        actions.addClassName("actions");
        actions.add(transfers(method));
        if (method.closed()) {
            actions.add(action("settlement.reopen", method, () -> reopen(method)));
        } else {
            if (!method.isCard()) {
                actions.add(action("settlement.topUp", method, () -> topUp(method)));
            }
            actions.add(
                    action(
                            "action.edit",
                            method,
                            () -> new SettlementMethodDialog(method.kind(), method, carriers(method), this::change)
                                    .open()),
                    action("settlement.close", method, () -> askToClose(method)));
        }
        return actions;
    }

    /** Where what came in is taken back, and a card that is due is paid. */
    private static Anchor transfers(SettlementMethod method) {
        var address = "/ledger/transfers?account=" + method.id() + (method.isCard() ? "&to=" + method.id() : "");
        var link = new Anchor(address, Texts.t(method.isCard() ? "settlement.payments" : "settlement.topUps"));
        link.addClassName("small");
        link.setAriaLabel(Texts.t("settlement.action", link.getText(), method.label()));
        return link;
    }

    private static Button action(String key, SettlementMethod method, SerializableRunnable action) {
        var button = new Button(Texts.t(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Texts.t("settlement.action", Texts.t(key), method.label()));
        return button;
    }

    private List<Carrier> carriers(SettlementMethod method) {
        var offered = new ArrayList<>(catalogue.carriersOn(today));
        catalogue.carriers().stream()
                .filter(carrier -> method.carriers().contains(carrier.id()) && !offered.contains(carrier))
                .forEach(offered::add);
        return offered;
    }

    private void add(SettlementKind kind) {
        new SettlementMethodDialog(kind, null, catalogue.carriersOn(today), this::add).open();
    }

    private void add(SettlementMethod method) {
        settlement.add(method);
        done("settlement.saved", method);
    }

    private void change(SettlementMethod method) {
        settlement.change(method);
        done("settlement.saved", method);
    }

    private void topUp(SettlementMethod balance) {
        var cards = settlement.all().stream()
                .filter(method -> method.isCard() && !method.closed() && !method.isEndedOn(today))
                .toList();
        new TopUpDialog(balance, settlement.balance(balance.id()), cards, today, this::topUp).open();
    }

    private void topUp(TopUp order) {
        settlement.topUp(order);
        refresh();
        settlement
                .find(order.balance())
                .ifPresent(balance -> Toasts.done(Texts.t(
                        "settlement.topUp.done", balance.name(), order.amount().toString())));
    }

    private void askToClose(SettlementMethod method) {
        var ask = new ConfirmDialog(
                Texts.t("settlement.close.of", method.label()),
                Texts.t("settlement.close.explanation"),
                Texts.t("settlement.close"),
                confirmed -> close(method));
        ask.setCancelable(true);
        ask.setCancelText(Texts.t("action.cancel"));
        ask.open();
    }

    private void close(SettlementMethod method) {
        if (problems.run(() -> settlement.close(method.id()))) {
            done("settlement.closed.done", method);
        }
    }

    private void reopen(SettlementMethod method) {
        if (problems.run(() -> settlement.reopen(method.id()))) {
            done("settlement.reopened.done", method);
        }
    }

    private void done(String key, SettlementMethod method) {
        refresh();
        Toasts.done(Texts.t(key, method.label()));
    }
}
