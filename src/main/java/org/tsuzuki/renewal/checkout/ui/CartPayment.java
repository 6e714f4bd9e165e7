package org.tsuzuki.renewal.checkout.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.BranchCounter;
import org.tsuzuki.money.PaymentBreakdown;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.renewal.CustomerCreditBalance;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.ui.PaymentSession;
import org.tsuzuki.renewal.draft.ui.SessionApprovals;
import org.tsuzuki.renewal.quote.SaleQuote;

/** The payment of a sale; every change is kept at once and quoted anew. */
final class CartPayment implements PaymentSession {

    private final Maker maker;
    private final Runnable changed;
    private SaleQuote sale;

    private CartPayment(Maker maker, Runnable changed) {
        this.maker = maker;
        this.changed = changed;
        this.sale = maker.carts().current(SessionApprovals.here());
    }

    SaleQuote sale() {
        return sale;
    }

    void refresh() {
        sale = maker.carts().current(SessionApprovals.here());
        changed.run();
    }

    @Override
    public PaymentChoice payment() {
        return sale.payment();
    }

    @Override
    public PaymentBreakdown payments() {
        return sale.payments();
    }

    @Override
    public List<PaymentMethod> accepted() {
        var payer = sale.payer();
        var owed = payer == null ? Yen.ZERO : maker.credit().owedTo(payer.id().value());
        return maker.counter().here().list(owed);
    }

    @Override
    public void pay(UnaryOperator<PaymentChoice> change) {
        try {
            maker.carts().pay(change.apply(sale.payment()));
        } catch (ProblemException tooMuch) {
            Toasts.problem(Texts.t(tooMuch.problem()));
        }
        refresh();
    }

    /** Makes one for each opened page. */
    @Component
    record Maker(CartService carts, CustomerCreditBalance credit, BranchCounter counter) {

        CartPayment make(Runnable changed) {
            return new CartPayment(this, changed);
        }
    }
}
