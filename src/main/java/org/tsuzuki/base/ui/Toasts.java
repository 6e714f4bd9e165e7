package org.tsuzuki.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.function.SerializableRunnable;

/** Short words about what just happened. */
public final class Toasts {

    private static final int MILLISECONDS = 5000;

    /** Long enough to read what was done and to think better of it. */
    private static final int MILLISECONDS_TO_UNDO = 12_000;

    private Toasts() {}

    public static void done(String text) {
        show(text, NotificationVariant.SUCCESS);
    }

    /** What was done, with the way to undo it at once. */
    public static void undoable(String text, SerializableRunnable undo) {
        var toast = new Notification();
        var back = new Button(Texts.t("action.undo"), click -> {
            toast.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var words = new Div(new Span(text + " "), back);
        words.addClassName("toast-undo");
        toast.add(words);
        toast.setDuration(MILLISECONDS_TO_UNDO);
        toast.setPosition(Notification.Position.BOTTOM_START);
        toast.addThemeVariants(NotificationVariant.SUCCESS);
        toast.open();
    }

    public static void problem(String text) {
        show(text, NotificationVariant.ERROR);
    }

    private static void show(String text, NotificationVariant variant) {
        var toast = new Notification(text, MILLISECONDS, Notification.Position.BOTTOM_START);
        toast.addThemeVariants(variant);
        toast.setAssertive(variant == NotificationVariant.ERROR);
        toast.open();
    }
}
