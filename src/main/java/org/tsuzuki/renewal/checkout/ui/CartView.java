package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.card.CardId;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.renewal.check.ui.DifferenceList;
import org.tsuzuki.renewal.checkout.CheckoutService;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.ui.Choices;
import org.tsuzuki.renewal.draft.ui.PaymentFields;
import org.tsuzuki.renewal.draft.ui.SessionApprovals;
import org.tsuzuki.renewal.draft.ui.SettlementField;
import org.tsuzuki.renewal.outcome.ui.ResultView;
import org.tsuzuki.renewal.quote.SaleQuote;
import org.tsuzuki.renewal.ui.ProblemMarks;
import org.tsuzuki.renewal.ui.RenewedNumber;
import org.tsuzuki.settlement.SettlementMethodService;

/** Several cards for one payment: who pays, how, and one receipt for all of them. */
@Route("visit")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER})
@CssImport("./styles/renew.css")
public class CartView extends Page implements BeforeEnterObserver {

    private final transient CartService carts;
    private final transient CheckoutService checkout;
    private final transient SettlementMethodService methods;
    private final transient CartPayment paying;
    private final ProblemMarks marks = new ProblemMarks();
    private final FieldProblems refusals = new FieldProblems();
    private final Div lines = new Div();
    private final Div sums = new Div();
    private final DifferenceList differences = new DifferenceList();
    private final Select<CustomerDetails> payer = new Select<>();
    private final Button record = Keys.on(new Button(Texts.t("renew.record")), "Enter");
    private final Button sure = Keys.on(new Button(), "Enter");
    private final PaymentFields payment;
    private final DrawerCheck drawer;
    private @Nullable CardId settled;

    CartView(
            CartService carts,
            CheckoutService checkout,
            CartPayment.Maker makers,
            SettlementMethodService methods,
            DrawerService drawers) {
        super("visit.title");
        this.carts = carts;
        this.checkout = checkout;
        this.methods = methods;
        this.paying = makers.make(this::show);
        this.payment = new PaymentFields(paying, marks);
        this.drawer = new DrawerCheck(drawers);
        payer.setLabel(Texts.t("visit.payer"));
        payer.setHelperText(Texts.t("visit.payer.hint"));
        payer.setItemLabelGenerator(customer -> customer.names().first());
        payer.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                carts.payer(change.getValue().id());
                paying.refresh();
            }
        });
        record.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        record.setWidthFull();
        record.addClickListener(click -> ask());
        sure.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        sure.setWidthFull();
        sure.setDisableOnClick(true);
        sure.addClickListener(click -> recordNow());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1(Texts.t("visit.title")));
        paying.refresh();
        if (paying.sale().lines().isEmpty()) {
            var search = new Button(
                    Texts.t("visit.toSearch"), click -> UI.getCurrent().navigate(""));
            add(new Panel(Texts.t("visit.cards")).with(new EmptyState(Texts.t("visit.empty"), search)));
            return;
        }
        lines.addClassName("visit-lines");
        var another = Keys.on(
                new Button(Texts.t("visit.another"), click -> UI.getCurrent().navigate("")), "A");
        var away = new Button(Texts.t("visit.discard"), click -> discard());
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var actions = new Div(another, away);
        actions.addClassName("actions");
        var cards = new Panel(Texts.t("visit.cards")).with(lines, actions);
        var money = new Panel(Texts.t("visit.money"))
                .with(payer, payment, drawer, sums, differences, refusals, record, sure);
        var columns = new Div(cards, money);
        columns.addClassName("cols-2");
        add(columns);
    }

    private void show() {
        var sale = paying.sale();
        lines.removeAll();
        sale.lines()
                .forEach(line -> lines.add(new CartLineRow(line, settlement(line), () -> {
                    carts.remove(line.card().id());
                    UI.getCurrent().getPage().reload();
                })));
        payer.setVisible(sale.customers().size() > 1);
        Choices.show(payer, sale.customers(), sale.payer());
        payment.show();
        marks.show(problems());
        drawer.show(sale.payments());
        sums.removeAll();
        sums.add(sums(sale));
        differences.show(List.of());
        sure.setVisible(false);
        record.setVisible(true);
    }

    /** How this card's carrier is paid; the field keeps its focus though its row is drawn anew. */
    private SettlementField settlement(SaleQuote.Line line) {
        var card = line.card();
        var session = new CartSettlement(line, chosen -> {
            carts.settle(card.id(), chosen);
            settled = card.id();
            paying.refresh();
        });
        var field = new SettlementField(session, methods.offeredWithFunds(card.carrierId()), new ProblemMarks());
        field.setAriaLabel(Texts.t("renew.settlement") + " " + String.join(" ", RenewedNumber.groups(card)));
        if (card.id().equals(settled)) {
            settled = null;
            field.focus();
        }
        return field;
    }

    /** What stands in the way of the payment, the missing drawer included. */
    private Map<String, Problem> problems() {
        var payments = paying.sale().payments();
        return drawer.with(payments.problems(), payments);
    }

    private static Facts sums(SaleQuote sale) {
        var facts = new Facts();
        facts.addClassName("sums");
        sale.lines()
                .forEach(line -> facts.add(
                        line.customer().names().first() + " · "
                                + line.card().identifiers().shown(),
                        line.quote().total().toString()));
        var total = new Span(sale.total().toString());
        total.addClassName("total");
        facts.add(Texts.t("renew.total"), total);
        sale.payments().change().ifPresent(change -> facts.add(Texts.t("renew.change"), change.toString()));
        return facts;
    }

    /** The first Enter asks with the total; only the second records. */
    private void ask() {
        refusals.clear();
        paying.refresh();
        var sale = paying.sale();
        var problems = problems();
        if (sale.isComplete() && problems.isEmpty()) {
            sure.setText(Texts.t("visit.sure", sale.lines().size(), sale.total().toString()));
            sure.setEnabled(true);
            differences.show(sale.lines().stream()
                    .flatMap(line -> line.quote().differences().stream())
                    .toList());
            record.setVisible(false);
            sure.setVisible(true);
            sure.focus();
            return;
        }
        marks.tried();
        marks.show(problems);
        marks.focusFirst(problems);
        Toasts.problem(Texts.t("visit.incomplete"));
    }

    private void recordNow() {
        try {
            var recorded = checkout.record(carts.request(paying.sale(), SessionApprovals.here()));
            UI.getCurrent()
                    .navigate(
                            ResultView.class, ResultView.of(recorded.renewals().getFirst()));
        } catch (ProblemException refused) {
            paying.refresh();
            refusals.show(refused);
        }
    }

    private void discard() {
        carts.discard();
        UI.getCurrent().navigate("");
    }
}
