package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.textfield.TextField;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.identifier.ScannedIdentifier;
import org.tsuzuki.card.identifier.ScannedIdentifier.Recognised;
import org.tsuzuki.card.identifier.ScannedIdentifier.Unknown;

/** Takes any number from a scanner or the clipboard and puts it where it belongs. */
final class ScanField extends TextField {

    private final IdentifierFields fields;

    ScanField(IdentifierFields fields) {
        super(Texts.t("card.scan"));
        this.fields = fields;
        addClassName("wide");
        setHelperText(Texts.t("card.scan.help"));
        getElement().setAttribute("spellcheck", "false");
        getElement().setAttribute("data-never-kept", true); // an activation code may be scanned
        addValueChangeListener(change -> take(change.getValue()));
    }

    private void take(String typed) {
        setInvalid(false);
        if (typed.isBlank()) {
            return;
        }
        switch (ScannedIdentifier.recognise(typed)) {
            case Recognised recognised -> put(recognised);
            case Unknown unknown -> refuse("card.scan.unknown");
        }
    }

    private void put(Recognised recognised) {
        fields.field(recognised.field())
                .ifPresentOrElse(
                        field -> {
                            field.setValue(recognised.text());
                            setHelperText(Texts.t("card.scan.found", field.getLabel()));
                            clear();
                        },
                        () -> refuse("card.scan.activationCode"));
    }

    private void refuse(String key) {
        setErrorMessage(Texts.t(key));
        setInvalid(true);
    }
}
