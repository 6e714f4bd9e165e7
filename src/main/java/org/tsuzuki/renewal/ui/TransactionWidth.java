package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.UI;

/** How much room the browser has; until it has told, plenty. */
final class TransactionWidth {

    private static final int NARROW = 800;
    private static final int TIGHT = 1280;

    private TransactionWidth() {}

    /** Pixels; read in an effect, it follows the window. */
    static int now() {
        return UI.getCurrent().getPage().windowSizeSignal().get().width();
    }

    /** A phone: one small sheet for each renewal. */
    static boolean isNarrow(int width) {
        return width > 0 && width <= NARROW;
    }

    /** A small window: the columns that matter least are left out. */
    static boolean isTight(int width) {
        return width > 0 && width < TIGHT;
    }
}
