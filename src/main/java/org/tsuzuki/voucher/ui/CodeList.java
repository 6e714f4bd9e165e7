package org.tsuzuki.voucher.ui;

import static org.tsuzuki.voucher.ui.VoucherPlainTable.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.voucher.vault.CodeVerdict;

/** The lines that wait to be stored, each with its verdict. */
final class CodeList extends Div {

    private final SerializableConsumer<Integer> remove;

    CodeList(SerializableConsumer<Integer> remove) {
        this.remove = remove;
        show(List.of());
    }

    void show(List<CodeVerdict> verdicts) {
        removeAll();
        if (verdicts.isEmpty()) {
            var nothing = new Paragraph(Texts.t("voucher.add.nothing"));
            nothing.addClassName("muted");
            add(nothing);
            return;
        }
        var table = new VoucherPlainTable("voucher.serial", "voucher.lastFour", "voucher.state", "");
        for (var i = 0; i < verdicts.size(); i++) {
            var verdict = verdicts.get(i);
            table.row(
                    text(verdict.serial().isEmpty() ? "–" : verdict.serial()),
                    text(verdict.lastFour().isEmpty() ? "–" : "…" + verdict.lastFour()),
                    told(verdict),
                    removal(i));
        }
        add(table);
    }

    private static Div told(CodeVerdict verdict) {
        var told = new Div();
        told.addClassName("voucher-verdict");
        var problem = verdict.problem();
        if (problem != null) {
            told.add(Pill.bad(Texts.t(problem)));
        } else if (verdict.doubts().isEmpty()) {
            told.add(Pill.ok(Texts.t("voucher.add.fine")));
        } else {
            told.add(Pill.warn(Texts.t("voucher.add.look")));
            verdict.doubts().forEach(doubt -> told.add(new Span(Texts.t(doubt))));
        }
        return told;
    }

    private Component removal(int place) {
        var button = new Button("✕", click -> remove.accept(place));
        button.setAriaLabel(Texts.t("voucher.add.remove", Integer.toString(place + 1)));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
