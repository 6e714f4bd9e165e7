package org.tsuzuki.renewal.earnings.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.DrawnTable.Row;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.earnings.Earning;
import org.tsuzuki.renewal.earnings.EarningsGrouping;
import org.tsuzuki.renewal.earnings.LedgerProfit;

/** Groups as rows; a loss is told by its sign and a word. */
final class EarningsRows {

    private static final int MONTH_AT = 4;

    private EarningsRows() {}

    static List<Row> of(EarningsQuery query, List<Earning> earnings, Earning total) {
        return Stream.concat(
                        earnings.stream().map(earning -> row(name(query, earning), earning)),
                        Stream.of(row(Cell.of(Texts.t("earnings.total")), total).looking("sum")))
                .toList();
    }

    private static Row row(Cell name, Earning earning) {
        var row = Row.of(
                name,
                renewals(earning),
                amount(earning.income()),
                amount(earning.costs()),
                amount(earning.fees()),
                judged(earning.margin()));
        return earning.margin().isNegative() ? row.looking("loss") : row;
    }

    private static Cell name(EarningsQuery query, Earning earning) {
        var grouping = query.filter().grouping();
        return grouping == EarningsGrouping.RENEWAL
                ? Cell.of(Texts.of(earning.name()))
                        .noting(Texts.of(earning.note()))
                        .leadingTo("/renewals/" + earning.key())
                : Cell.of(name(grouping, earning))
                        .leadingTo(query.renewalsOf(earning).address().under(EarningsView.PATH));
    }

    private static String name(EarningsGrouping grouping, Earning earning) {
        return switch (grouping) {
            case DAY -> Dates.dayWithName(LocalDate.parse(earning.key()));
            case MONTH ->
                earning.key().substring(0, MONTH_AT) + "-" + earning.key().substring(MONTH_AT);
            default -> Texts.of(earning.name());
        };
    }

    private static Cell renewals(Earning earning) {
        var number = Cell.of(String.format(Locale.ROOT, "%,d", earning.renewals()));
        return earning.provisional() == 0
                ? number
                : number.noting(Texts.t("earnings.provisional.of", earning.provisional()));
    }

    /** From what renewals earned to the profit of the trial balance. */
    static List<Row> of(LedgerProfit ledger) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(Cell.of(Texts.t("earnings.booked")), judged(ledger.renewals())));
        ledger.others()
                .forEach(other -> rows.add(Row.of(
                        Cell.of(Texts.t(other.account().key()))
                                .noting(Texts.t(other.event().key())),
                        judged(other.amount()))));
        if (!ledger.difference().equals(Yen.ZERO)) {
            rows.add(Row.of(Cell.of(Texts.t("earnings.unexplained")), judged(ledger.difference()))
                    .looking("loss"));
        }
        rows.add(Row.of(Cell.of(Texts.t("earnings.profit")), judged(ledger.profit()))
                .looking("sum"));
        return rows;
    }

    private static Cell judged(Yen amount) {
        return amount.isNegative() ? amount(amount).noting(Texts.t("earnings.loss")) : amount(amount);
    }

    private static Cell amount(Yen amount) {
        return Cell.of(String.format(Locale.ROOT, "%,d", amount.amount()));
    }
}
