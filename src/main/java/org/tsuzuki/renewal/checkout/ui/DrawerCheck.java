package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.money.PaymentBreakdown;

/** Says as soon as cash is chosen that no drawer is open to take it, and where to open one. */
final class DrawerCheck extends Div {

    private final transient DrawerService drawers;
    private boolean resting;

    DrawerCheck(DrawerService drawers) {
        this.drawers = drawers;
        addClassName("notice");
        setVisible(false);
        add(new Span(Texts.t("problem.drawer.closed") + " "), new Anchor("/drawer", Texts.t("renew.drawer.open")));
    }

    /** Asks for no drawer: what is paid here is no money. */
    void rest() {
        resting = true;
    }

    void show(PaymentBreakdown payments) {
        setVisible(isMissing(payments));
    }

    /** What stands in the way of recording, the missing drawer included. */
    Map<String, Problem> with(Map<String, Problem> problems, PaymentBreakdown payments) {
        if (!isMissing(payments)) {
            return problems;
        }
        var all = new LinkedHashMap<>(problems);
        all.putIfAbsent("payment", Problem.of("problem.drawer.closed"));
        return all;
    }

    private boolean isMissing(PaymentBreakdown payments) {
        var cash = payments.takesCash();
        return cash && !resting && !drawers.takesCash();
    }
}
