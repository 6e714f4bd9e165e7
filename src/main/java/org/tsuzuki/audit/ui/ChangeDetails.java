package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditWords;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Texts;

/** What a change made of what: each field before and after, and why. */
final class ChangeDetails extends Div {

    /** What was brought in together by an import has nothing else in common. */
    private static final int MANY = 60;

    ChangeDetails(AuditLine line, LineTexts texts) {
        addClassName("change-details");
        add(origin(line));
        if (line.isErased()) {
            add(new Paragraph(Texts.t("audit.erased")));
        }
        if (line.reason() != null) {
            add(new Paragraph(Texts.t("audit.reason", line.reason())));
        }
        if (line.fields().isEmpty() && !line.isErased()) {
            add(new Paragraph(Texts.t("audit.noFields")));
        } else if (!line.fields().isEmpty()) {
            add(table(line, texts));
        }
    }

    /** From where it was done, and its place in the log. */
    private static Component origin(AuditLine line) {
        var facts = new Facts()
                .add(Texts.t("audit.position"), Long.toString(line.id()))
                .add(Texts.t("audit.role"), AuditWords.role(line.role(), Texts.language()));
        if (!line.address().isEmpty()) {
            facts.add(Texts.t("audit.address"), line.address());
        }
        if (!line.page().isEmpty()) {
            facts.add(Texts.t("audit.page"), line.page());
        }
        facts.add(Texts.t("audit.hash"), line.hash());
        facts.addClassName("origin");
        return line.correlation() == line.id() || line.id() - line.correlation() > MANY
                ? facts
                : new Div(facts, new Paragraph(Texts.t("audit.together", line.correlation())));
    }

    private static Component table(AuditLine line, LineTexts texts) {
        var table = new NativeTable();
        table.addClassName("ledger");
        var head = new NativeTableRow();
        head.add(
                new NativeTableHeaderCell(Texts.t("audit.fieldName")),
                new NativeTableHeaderCell(AuditTexts.column("audit.before", line.action())),
                new NativeTableHeaderCell(AuditTexts.column("audit.after", line.action())));
        table.getHead().add(head);
        for (var field : texts.fields(line)) {
            var row = new NativeTableRow();
            row.add(
                    new NativeTableCell(field.name()),
                    new NativeTableCell(told(field.before())),
                    new NativeTableCell(told(field.after())));
            table.getBody().add(row);
        }
        return table;
    }

    private static String told(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
