package org.tsuzuki.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;

/** One-key commands: the key is shown on what it presses and works wherever nobody is typing. */
public final class Keys {

    private Keys() {}

    /** Lets a key press the button and shows the key on it. */
    public static <T extends Button> T on(T button, String key) {
        bind(button, key);
        button.setSuffixComponent(new Kbd(key));
        return button;
    }

    /** Lets a key press or focus a component without showing it. */
    public static void bind(Component component, String key) {
        component
                .getElement()
                .setAttribute(
                        "data-key",
                        switch (key) {
                            case "Space" -> " ";
                            case "Shift+Space" -> "shift+ ";
                            case "Enter" -> "enter";
                            case "Esc" -> "escape";
                            default -> key.toLowerCase(Locale.ROOT);
                        });
        component.getElement().setAttribute("aria-keyshortcuts", key);
    }

    /**
     * Lets Enter lead from each text field of a form to the next and from the last one to a button, which is pressed by
     * nothing but itself: Enter in a field never ends the form.
     */
    public static void inTurn(Component form, Button end) {
        form.getElement().setAttribute("data-in-turn", true);
        end.getElement().setAttribute("data-after-turn", true);
    }

    /** What is pasted into an empty field is whole: the hand is led to the next field beside it that is empty and required. */
    public static void leadOnAfterPaste(TextField field) {
        field.getElement().setAttribute("data-leads-on", true);
    }

    /** What makes the keys work on a page that has no frame. */
    public static Component listener() {
        return new Listener();
    }

    /** Carries the script; one is placed in the frame of every page. */
    @JsModule("./desk-keys.ts")
    static final class Listener extends Div {
        Listener() {
            getElement().setAttribute("hidden", true);
        }
    }
}
