package org.tsuzuki.base.ui;

import com.vaadin.flow.component.UI;

/** How much room the browser has, in pixels; until it has told, plenty. */
public final class WindowWidth {

    private static final int NARROW = 800;
    private static final int TIGHT = 1280;

    private WindowWidth() {}

    /** Read in an effect, it follows the window. */
    public static int now() {
        return UI.getCurrent().getPage().windowSizeSignal().get().width();
    }

    /** As it is at this moment, outside of an effect. */
    public static int atOnce() {
        return UI.getCurrent().getPage().windowSizeSignal().peek().width();
    }

    /** A phone: one small sheet for each row. */
    public static boolean isNarrow(int width) {
        return width > 0 && width <= NARROW;
    }

    /** A small window: the columns that matter least are left out. */
    public static boolean isTight(int width) {
        return width > 0 && width < TIGHT;
    }
}
