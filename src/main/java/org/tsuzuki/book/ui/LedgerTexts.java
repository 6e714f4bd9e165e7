package org.tsuzuki.book.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.book.AccountKind;

/** Accounts and amounts as the ledger writes them. */
public final class LedgerTexts {

    private LedgerTexts() {}

    public static String kind(AccountKind kind) {
        return Texts.t(kind.key());
    }

    public static String account(AccountKind kind, Trilingual sub) {
        return (kind(kind) + " " + Texts.of(sub)).strip();
    }

    /** What moved, without a sign; nothing for nothing. */
    public static Cell moved(Yen amount) {
        return Cell.of(amount.equals(Yen.ZERO) ? "" : plain(amount));
    }

    /** What an account holds: how much, and on which side. */
    public static Cell balance(Yen amount) {
        if (amount.equals(Yen.ZERO)) {
            return Cell.of("0");
        }
        return Cell.of(plain(amount)).noting(Texts.t(amount.isNegative() ? "ledger.side.credit" : "ledger.side.debit"));
    }

    private static String plain(Yen amount) {
        return String.format(Locale.ROOT, "%,d", Math.abs(amount.amount()));
    }

    /** Both sides of what is shown, and in words and colour whether they agree. */
    static Div sums(Yen debit, Yen credit, boolean balanced) {
        var difference = debit.minus(credit);
        Component verdict = balanced && difference.equals(Yen.ZERO)
                ? Pill.done(Texts.t("ledger.balanced"))
                : Pill.failed(Texts.t("ledger.unbalanced", difference.toString()));
        var sums = new Div(
                new Span(Texts.t("ledger.sum.debit", debit.toString())),
                new Span(Texts.t("ledger.sum.credit", credit.toString())),
                verdict);
        sums.addClassName("sums");
        sums.getElement().setAttribute("role", "status");
        return sums;
    }
}
