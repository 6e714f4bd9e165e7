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
import org.tsuzuki.base.ui.Texts;

/** What a change made of what: each field before and after, and why. */
final class ChangeDetails extends Div {

    ChangeDetails(AuditLine line, LineTexts texts) {
        addClassName("change-details");
        if (line.reason() != null) {
            add(new Paragraph(Texts.t("audit.reason", line.reason())));
        }
        if (line.fields().isEmpty()) {
            add(new Paragraph(Texts.t("audit.noFields")));
        } else {
            add(table(line, texts));
        }
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
