package org.tsuzuki.renewal.check.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.quote.RenewalProblem;

/** Below a reference that was used before, the way to the receipt on which it stands. */
final class UsedReferenceNote {

    private UsedReferenceNote() {}

    /** Whether there is one to show. */
    static boolean show(TextField field, @Nullable Problem problem) {
        if (problem == null || !problem.is(RenewalProblem.REFERENCE_USED)) {
            field.setHelperComponent(null);
            return false;
        }
        var receipt = problem.arguments().getFirst().toString();
        var link = new Anchor("receipts/" + receipt, Texts.t("transactions.toReceipt", receipt));
        link.setTarget(AnchorTarget.BLANK); // what is typed here stays
        field.setHelperComponent(link);
        return true;
    }
}
