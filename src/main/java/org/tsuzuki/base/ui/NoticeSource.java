package org.tsuzuki.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;

/** Knows something that is wrong; each feature offers its own as a bean, and {@link StandingNotice} shows it. */
public interface NoticeSource {

    /** Places notices from left to right. */
    int order();

    /** Whether it is told to whoever is signed in. */
    boolean isForMe();

    /** What is wrong now. */
    Optional<Notice> now();

    /** What is said on every page, and how it is opened. */
    record Notice(String text, SerializableConsumer<SerializableRunnable> open, String page) {

        /** Opened on a page of its own. */
        public static Notice page(String text, String address) {
            return new Notice(text, again -> {}, address);
        }

        /** @param open gets what looks anew, for when something was put right meanwhile */
        public static Notice dialog(String text, SerializableConsumer<SerializableRunnable> open) {
            return new Notice(text, open, "");
        }

        Component shown(SerializableRunnable again) {
            var pill = Pill.bad(text);
            pill.getElement().setAttribute("role", "alert");
            if (!page.isEmpty()) {
                return new Anchor(page, pill);
            }
            var button = new Button(pill, click -> open.accept(again));
            button.setAriaLabel(text);
            return button;
        }
    }
}
