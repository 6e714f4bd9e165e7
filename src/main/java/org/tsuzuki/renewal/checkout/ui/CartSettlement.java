package org.tsuzuki.renewal.checkout.ui;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.tsuzuki.base.Problem;
import org.tsuzuki.renewal.draft.ui.ChoiceSession;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.SaleQuote;
import org.tsuzuki.settlement.SettlementChoice;

/** How the carrier of one gathered card is paid; nothing else of its page is changed here. */
record CartSettlement(SaleQuote.Line line, Consumer<SettlementChoice> chosen) implements ChoiceSession {

    @Override
    public RenewalChoice choice() {
        return RenewalChoice.nothing().settledBy(line.quote().settlement());
    }

    @Override
    public Quote quote() {
        return line.quote();
    }

    @Override
    public void update(UnaryOperator<RenewalChoice> change) {
        chosen.accept(change.apply(choice()).settlement());
    }

    /** The row is drawn anew after each change. */
    @Override
    public void follow(Consumer<Quote> listener) {
        listener.accept(line.quote());
    }

    @Override
    public Map<String, Problem> problems() {
        return Map.of();
    }
}
