package org.tsuzuki.renewal.ui;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.PaymentMethod;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.Payments;
import org.tsuzuki.renewal.CustomerCredit;
import org.tsuzuki.renewal.VisitQuote;
import org.tsuzuki.renewal.VisitService;

/** The payment of a visit; every change is kept at once and quoted anew. */
final class VisitPaying implements Paying {

    private final Maker maker;
    private final Runnable changed;
    private VisitQuote visit;

    private VisitPaying(Maker maker, Runnable changed) {
        this.maker = maker;
        this.changed = changed;
        this.visit = maker.visits().current(SittingWords.here());
    }

    VisitQuote visit() {
        return visit;
    }

    void refresh() {
        visit = maker.visits().current(SittingWords.here());
        changed.run();
    }

    @Override
    public PaymentChoice payment() {
        return visit.payment();
    }

    @Override
    public Payments payments() {
        return visit.payments();
    }

    @Override
    public List<PaymentMethod> accepted() {
        var channels = visit.lines().stream()
                .flatMap(line -> Optional.ofNullable(line.quote().channel()).stream())
                .toList();
        var payer = visit.payer();
        var owed = payer == null ? Yen.ZERO : maker.credit().owedTo(payer.id().value());
        return AcceptedMeans.of(maker.catalogue(), channels, JapanTime.today(maker.clock()), owed);
    }

    @Override
    public void pay(UnaryOperator<PaymentChoice> change) {
        try {
            maker.visits().pay(change.apply(visit.payment()));
        } catch (ProblemException tooMuch) {
            Toasts.problem(Texts.t(tooMuch.problem()));
        }
        refresh();
    }

    /** Makes one for each opened page. */
    @Component
    record Maker(VisitService visits, CustomerCredit credit, Catalogue catalogue, Clock clock) {

        VisitPaying make(Runnable changed) {
            return new VisitPaying(this, changed);
        }
    }
}
