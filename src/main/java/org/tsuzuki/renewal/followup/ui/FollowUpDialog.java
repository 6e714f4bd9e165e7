package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.Instant;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.renewal.RenewalRecord;

/** Somebody looked and did not see it: when to look next, by one digit, and a note if there is something to say. */
final class FollowUpDialog extends Dialog {

    private final TextField note = new TextField(Texts.t("pending.note"));
    private final transient SerializableBiConsumer<String, Instant> said;

    FollowUpDialog(RenewalRecord renewal, Instant now, SerializableBiConsumer<String, Instant> said) {
        this.said = said;
        setHeaderTitle(Texts.t("pending.lookAgain", renewal.details().customerName()));
        Limited.to(TextLimit.REASON, note);
        note.setWidthFull();
        var times = new Div();
        times.addClassName("pending-times");
        for (var choice : FollowUpDelay.values()) {
            var at = choice.from(now);
            var text = Texts.of("pending.lookAgain", choice) + " · " + DuePill.time(at, now);
            times.add(Keys.on(new Button(text, click -> say(at)), Integer.toString(choice.ordinal() + 1)));
        }
        add(new Paragraph(Texts.t("pending.lookAgain.explain")), times, note);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()));
    }

    private void say(Instant at) {
        if (!Limited.fits(TextLimit.REASON, note)) {
            return;
        }
        close();
        said.accept(note.getValue().strip(), at);
    }
}
