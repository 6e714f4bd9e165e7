package org.tsuzuki.voucher.ui;

import static org.tsuzuki.voucher.ui.VoucherPlainTable.text;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Whole;
import org.tsuzuki.voucher.StockLine;

/** How many vouchers are unused, and what they are worth. */
final class StockPanel extends Panel {

    private final transient VoucherNames names;
    private final Span sum = new Span();

    StockPanel(VoucherNames names) {
        super(Texts.t("voucher.unused"));
        this.names = names;
        addClassName("voucher-stock");
        sum.getElement().setAttribute("role", "status");
        sum.addClassName("voucher-sum");
        head(sum);
        flush();
    }

    void show(List<StockLine> stock) {
        var count = stock.stream().mapToLong(StockLine::count).sum();
        sum.setText(
                count == 0
                        ? Texts.t("voucher.unused.none")
                        : Texts.t(
                                "voucher.unused.sum",
                                count,
                                total(stock, StockLine::value).toString(),
                                total(stock, StockLine::cost).toString()));
        body().setVisible(count > 0);
        var table = new VoucherPlainTable(
                "voucher.carrier",
                "voucher.plan",
                "voucher.kind",
                "voucher.count#",
                "voucher.value#",
                "voucher.cost.short#");
        stock.forEach(line -> table.row(
                text(names.carrier(line.carrierId())),
                text(names.plan(line.planId())),
                new Whole(Texts.of("voucherKind", line.kind())),
                text(Long.toString(line.count())),
                text(line.value().toString()),
                text(line.cost().toString())));
        show(table);
    }

    private static Yen total(List<StockLine> stock, Function<StockLine, Yen> part) {
        return stock.stream().map(part).reduce(Yen.ZERO, Yen::plus);
    }
}
