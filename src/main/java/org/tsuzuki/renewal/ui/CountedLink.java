package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;

/** A link in the top bar with a number that is counted anew from page to page; nothing when there is none. */
public final class CountedLink extends Anchor {

    private final transient SerializableSupplier<? extends Number> counting;
    private final String textKey;
    private final String phoneKey;
    private final @Nullable String explanationKey;
    private final boolean mayServe;
    private final Span text = new Span();
    private final Span phone = new Span();
    private @Nullable Registration pages;

    /**
     * @param phoneKey what a narrow window has room for
     * @param explanationKey what the number means, where the text alone does not say it
     */
    public CountedLink(
            String path,
            String textKey,
            String phoneKey,
            @Nullable String explanationKey,
            SerializableSupplier<? extends Number> counting,
            boolean mayServe) {
        super(path, "");
        this.textKey = textKey;
        this.phoneKey = phoneKey;
        this.explanationKey = explanationKey;
        this.counting = counting;
        this.mayServe = mayServe;
        text.addClassName("narrow-hide");
        phone.addClassName("narrow-only");
        add(text, phone);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        if (mayServe) {
            pages = attach.getUI().addAfterNavigationListener(event -> count());
            count();
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (pages != null) {
            pages.remove();
        }
        super.onDetach(detach);
    }

    private void count() {
        var number = counting.get();
        setVisible(number.longValue() > 0);
        text.setText(Texts.t(textKey, number));
        phone.setText(Texts.t(phoneKey, number));
        var explanation = Texts.t(explanationKey == null ? textKey : explanationKey, number);
        setTitle(explanation);
        setAriaLabel(explanation);
    }
}
