package org.tsuzuki.base.ui;

import com.vaadin.flow.component.html.Span;

/** A state in a word with a sign, so that it never depends on colour alone. */
public final class Pill extends Span {

    private Pill(String kind, String sign, String text) {
        var mark = new Span(sign);
        mark.getElement().setAttribute("aria-hidden", "true");
        add(mark, new Span(text));
        addClassNames("pill", kind);
    }

    public static Pill ok(String text) {
        return new Pill("ok", "●", text);
    }

    public static Pill done(String text) {
        return new Pill("ok", "✓", text);
    }

    public static Pill warn(String text) {
        return new Pill("warn", "▲", text);
    }

    public static Pill bad(String text) {
        return new Pill("bad", "■", text);
    }

    public static Pill failed(String text) {
        return new Pill("bad", "✕", text);
    }

    public static Pill mute(String text) {
        return new Pill("mute", "○", text);
    }

    public static Pill no(String text) {
        return new Pill("mute", "✕", text);
    }

    public static Pill ask(String text) {
        return new Pill("mute", "?", text);
    }

    /** A fact, not a state: needs no sign. */
    public static Span plain(String text) {
        var pill = new Span(text);
        pill.addClassNames("pill", "info");
        return pill;
    }

    public static Pill info(String text) {
        return new Pill("info", "·", text);
    }
}
