package org.tsuzuki.base.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;

/** Gives back what was typed into a form when the page is reloaded or one has to sign in again. */
public final class TypedKeeper extends Div {

    private final String key;

    /** @param key tells this form from others: what is edited, and in which version */
    public TypedKeeper(Component form, String key) {
        this.key = key;
        setVisible(false);
        form.getElement().setAttribute("data-keep", key);
        form.addAttachListener(attach -> form.getElement()
                .executeJs("return window.tsuzukiTyped.restore(this, $0)", key)
                .then(Integer.class, TypedKeeper::tell));
    }

    /** What was typed is stored for good, or no longer wanted. */
    public void forget() {
        UI.getCurrent().getPage().executeJs("window.tsuzukiTyped.forget($0)", key);
    }

    private static void tell(int filled) {
        if (filled > 0) {
            Toasts.done(Texts.t("typed.restored"));
        }
    }
}
