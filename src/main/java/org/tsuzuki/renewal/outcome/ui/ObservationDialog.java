package org.tsuzuki.renewal.outcome.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.outcome.ResultService;

/** What is seen now of one renewal of the board, with the day that the customer was told. */
public final class ObservationDialog extends Dialog {

    public ObservationDialog(RenewalRecord renewal, ResultService results, SerializableRunnable done) {
        addClassName("pending-dialog");
        setHeaderTitle(
                renewal.details().customerName() + " · " + renewal.details().cardNumber());
        setCloseOnOutsideClick(false);
        add(new ObservationForm(renewal, results, () -> {
            close();
            done.run();
        }));
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()));
    }
}
