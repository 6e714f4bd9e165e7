package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Whole;
import org.tsuzuki.drawer.DrawerDetails;

/** The open drawers of colleagues, each with the way to close it. */
final class OpenDrawers extends Composite<Div> {

    private final List<DrawerDetails> drawers;

    OpenDrawers(List<DrawerDetails> drawers, AgencyService agency) {
        this.drawers = List.copyOf(drawers);
        var panel = new Panel(Texts.t("drawer.others")).flush();
        panel.with(isNone() ? new EmptyState(Texts.t("drawer.others.empty")) : table(agency));
        getContent().add(panel);
    }

    boolean isNone() {
        return drawers.isEmpty();
    }

    private Component table(AgencyService agency) {
        var table = new PlainTable(
                Texts.t("drawer.others"),
                new PlainTable.Column("drawer.staff"),
                new PlainTable.Column("drawer.since"),
                new PlainTable.Column("drawer.action", "num"));
        drawers.forEach(drawer -> table.row(
                who(drawer, agency.branch(drawer.branch()).name()),
                new Whole(Dates.time(drawer.openedAt())),
                close(drawer)));
        return table;
    }

    private static Span who(DrawerDetails drawer, String branch) {
        var where = new Span(" " + branch);
        where.addClassNames("muted", "small");
        return new Span(new Span(drawer.staffName()), where);
    }

    private static Button close(DrawerDetails drawer) {
        var close = new Button(Texts.t("drawer.close"), click -> CountView.open(drawer.id()));
        close.addThemeVariants(ButtonVariant.SMALL);
        close.setAriaLabel(Texts.t("drawer.close.of", drawer.staffName()));
        return close;
    }
}
