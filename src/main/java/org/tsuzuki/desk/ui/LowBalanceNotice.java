package org.tsuzuki.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.settlement.LowBalance;

/** Says on the desk that a balance runs low; whoever may top it up is led there. */
final class LowBalanceNotice extends Anchor {

    LowBalanceNotice(LowBalance low, boolean mayTopUp) {
        addClassName("notice");
        setText("▲ "
                + Texts.t(
                        "desk.lowBalance",
                        low.name(),
                        low.left().toString(),
                        low.below().toString()));
        if (mayTopUp) {
            setHref("payment-methods");
        }
    }
}
