package org.tsuzuki.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.followup.CustomerCreditTotal;

/** Says on the desk that my branch owes customers money, and leads to the list. */
final class CustomerCreditAtBranch extends Anchor {

    CustomerCreditAtBranch(List<CustomerCreditTotal> sums) {
        super("pending?show=owed", "");
        addClassNames("notice", "bad");
        setVisible(!sums.isEmpty());
        sums.forEach(owed -> setText("■ " + Texts.t("desk.owed", owed.sum().toString(), owed.renewals())));
    }
}
