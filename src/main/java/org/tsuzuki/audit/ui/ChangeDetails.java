package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.base.ui.Texts;

/** What a change made of what: each field before and after, and why. */
final class ChangeDetails extends Div {

    ChangeDetails(AuditLine line) {
        addClassName("change-details");
        if (line.reason() != null) {
            add(new Paragraph(Texts.t("audit.reason", line.reason())));
        }
        if (line.fields().isEmpty()) {
            add(new Paragraph(Texts.t("audit.noFields")));
        } else {
            add(table(line));
        }
    }

    private static Component table(AuditLine line) {
        var table = new NativeTable();
        table.addClassName("ledger");
        var head = new NativeTableRow();
        head.add(
                new NativeTableHeaderCell(Texts.t("audit.fieldName")),
                new NativeTableHeaderCell(Texts.t("audit.before")),
                new NativeTableHeaderCell(Texts.t("audit.after")));
        table.getHead().add(head);
        for (var field : line.fields()) {
            var row = new NativeTableRow();
            row.add(
                    new NativeTableCell(AuditTexts.field(field.name())),
                    new NativeTableCell(AuditTexts.value(field.name(), field.before())),
                    new NativeTableCell(AuditTexts.value(field.name(), field.after())));
            table.getBody().add(row);
        }
        return table;
    }
}
