package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Optional;
import org.tsuzuki.base.ui.Texts;

/** A remark among the advised channels. */
final class AdviceNote extends Div {

    private AdviceNote(String text, String... classes) {
        super(text);
        addClassName("advice-notice");
        addClassNames(classes);
    }

    static AdviceNote warning(String text) {
        return new AdviceNote(text);
    }

    static AdviceNote hint(String text) {
        return new AdviceNote(text, "hint");
    }

    /** Nothing is recommended: what to do instead, and where to ask. */
    static AdviceNote nothingCertain(Optional<String> contact) {
        return new AdviceNote(contact.map(where -> Texts.t("advice.nothingCertain.at", where))
                .orElseGet(() -> Texts.t("advice.nothingCertain")));
    }

    static H3 heading(String text) {
        var heading = new H3(text);
        heading.addClassName("advice-group");
        return heading;
    }
}
