package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.html.Span;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.settlement.OfferedMethod;

/** A balance or credit card as whoever pays a carrier chooses it: what is left, and whether that is little or too little. */
public final class FundsText {

    private FundsText() {}

    public static String of(OfferedMethod method, Yen needed) {
        var label = method.method().label();
        var left = method.left();
        if (left == null) {
            return label;
        }
        if (!method.reaches(needed)) {
            return Texts.t("settlement.funds.short", label, left.toString());
        }
        return Texts.t(method.isLow() ? "settlement.funds.low" : "settlement.funds", label, left.toString());
    }

    /** In red when it does not reach; the words say so too. */
    public static Span shown(String text, boolean reaches) {
        var shown = new Span(text);
        if (!reaches) {
            shown.addClassName("funds-short");
        }
        return shown;
    }

    /** Why a method that is chosen already cannot pay. */
    public static String tooLittle(OfferedMethod method, Yen needed) {
        var left = method.left();
        return Texts.t(
                "problem.settlement.funds",
                method.method().name(),
                left == null ? "" : left.toString(),
                needed.toString());
    }
}
