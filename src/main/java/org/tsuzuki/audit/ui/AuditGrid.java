package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.WindowWidth;

/** The log, a line for each change; on a phone each of them is one small sheet. */
final class AuditGrid extends Grid<AuditLine> {

    private final Column<AuditLine> sheet;

    AuditGrid(LineTexts texts) {
        sheet = addComponentColumn(line -> sheet(line, texts)).setHeader(Texts.t("audit.title"));
        addColumn(line -> Dates.time(line.at()))
                .setHeader(Texts.t("audit.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        text("audit.staff", AuditLine::staffName);
        text("audit.action", line -> AuditTexts.action(line.action()));
        addColumn(texts::subject)
                .setHeader(Texts.t("audit.text"))
                .setFlexGrow(2)
                .setTooltipGenerator(texts::subject);
        addColumn(texts::summary).setHeader(Texts.t("audit.changes")).setTooltipGenerator(texts::summary);
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        addClassName("audit-grid");
        getElement().setAttribute("aria-label", Texts.t("audit.title"));
        setEmptyStateText(Texts.t("audit.empty"));
        setItemDetailsRenderer(new ComponentRenderer<>(line -> new ChangeDetails(line, texts)));
        Signal.effect(this, () -> fit(WindowWidth.now()));
    }

    private void text(String header, ValueProvider<AuditLine, String> text) {
        addColumn(text).setHeader(Texts.t(header)).setAutoWidth(true).setTooltipGenerator(text::apply);
    }

    private static Div sheet(AuditLine line, LineTexts texts) {
        var sheet = new Div(
                new Div(strong(AuditTexts.action(line.action())), muted(Dates.time(line.at()))),
                new Div(new Span(texts.subject(line)), muted(line.staffName())));
        var changes = texts.summary(line);
        if (!changes.isEmpty()) {
            sheet.add(muted(changes));
        }
        sheet.addClassName("row-sheet");
        return sheet;
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("who");
        return span;
    }

    private static Span muted(String text) {
        var span = new Span(text);
        span.addClassNames("muted", "small");
        return span;
    }

    private void fit(int width) {
        var narrow = WindowWidth.isNarrow(width);
        getColumns().forEach(column -> column.setVisible(narrow == (column == sheet)));
    }
}
