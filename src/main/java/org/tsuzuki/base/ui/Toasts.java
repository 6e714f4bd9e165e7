package org.tsuzuki.base.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short words about what just happened. */
public final class Toasts {

    private static final int MILLISECONDS = 5000;

    private Toasts() {}

    public static void done(String text) {
        show(text, NotificationVariant.SUCCESS);
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
