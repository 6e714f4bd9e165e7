package org.tsuzuki.renewal.outcome.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.HelpCase;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.outcome.RenewalNotes;

/** Says which help case a renewal ran into; kept as soon as it is chosen. */
final class HelpLink extends Select<HelpCase> {

    HelpLink(RenewalRecord renewal, Catalogue catalogue, RenewalNotes notes, SerializableRunnable done) {
        setLabel(Texts.t("result.helpCase"));
        setHelperText(Texts.t("result.helpCase.hint"));
        setWidthFull();
        setItems(catalogue.helpCases());
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(Texts.t("result.helpCase.none"));
        setItemLabelGenerator(help -> help == null ? Texts.t("result.helpCase.none") : Texts.of(help.title()));
        if (renewal.details().helpCase() != null) {
            catalogue.helpCase(renewal.details().helpCase().id()).ifPresent(this::setValue);
        }
        addValueChangeListener(change -> {
            var chosen = change.getValue();
            notes.linkHelp(renewal.id(), chosen == null ? null : chosen.id());
            Toasts.done(Texts.t("result.helpCase.kept"));
            done.run();
        });
    }
}
