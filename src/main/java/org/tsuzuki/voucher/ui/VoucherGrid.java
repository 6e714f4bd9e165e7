package org.tsuzuki.voucher.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.voucher.VoucherDetails;

/** The list of vouchers; each row arranges itself as columns or, on a narrow screen, as a small sheet. */
final class VoucherGrid extends Grid<VoucherDetails> {

    private final transient VoucherNames names;

    VoucherGrid(VoucherNames names) {
        this.names = names;
        addComponentColumn(this::row).setHeader(heading()).setFlexGrow(1);
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        addClassName("voucher-grid");
        getElement().setAttribute("aria-label", Texts.t("voucher.title"));
        addItemClickListener(click -> UI.getCurrent()
                .navigate(VoucherView.class, VoucherView.of(click.getItem().id())));
    }

    private static Div heading() {
        return line(
                new Span(Texts.t("voucher.serial")),
                new Span(Texts.t("voucher.plan")),
                new Span(Texts.t("voucher.faceValue.short")),
                new Span(Texts.t("voucher.state")),
                new Span(Texts.t("voucher.expiresOn")),
                new Span(Texts.t("voucher.branch")));
    }

    private Div row(VoucherDetails voucher) {
        var lot = voucher.lot();
        var serial = new RouterLink(voucher.label(), VoucherView.class, VoucherView.of(voucher.id()));
        var end = new Span(voucher.serial() == null ? "" : "…" + voucher.lastFour());
        end.addClassName("muted");
        var carrier = new Span(names.carrier(lot.carrierId()));
        carrier.addClassNames("muted", "small");
        var ends = lot.expiresOn() == null ? "–" : Dates.day(lot.expiresOn());
        return line(
                new Div(serial, new Span(" "), end),
                stacked(new Span(names.plan(lot.planId())), carrier),
                new Span(lot.faceValue().toString()),
                VoucherNames.state(voucher.state()),
                new Span(ends),
                new Span(names.branch(voucher.branchId())));
    }

    private static Div stacked(Component... lines) {
        var stack = new Div(lines);
        stack.addClassName("voucher-stacked");
        return stack;
    }

    private static Div line(Component... cells) {
        var line = new Div();
        line.addClassName("voucher-line");
        for (var cell : cells) {
            line.add(new Div(cell));
        }
        return line;
    }
}
