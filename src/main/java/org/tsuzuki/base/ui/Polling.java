package org.tsuzuki.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;

/** Lets the browser ask for news while something is awaited, whatever page it shows; afterwards as before. */
public final class Polling implements Serializable {

    private static final int MILLISECONDS = 1000;

    private final int before;
    private int awaited;

    private Polling(int before) {
        this.before = before;
    }

    public static void begin(UI ui) {
        var polling = ComponentUtil.getData(ui, Polling.class);
        if (polling == null) {
            polling = new Polling(ui.getPollInterval());
            ComponentUtil.setData(ui, Polling.class, polling);
            ui.setPollInterval(MILLISECONDS);
        }
        polling.awaited++;
    }

    public static void end(UI ui) {
        var polling = ComponentUtil.getData(ui, Polling.class);
        if (polling != null && --polling.awaited == 0) {
            ComponentUtil.setData(ui, Polling.class, null);
            ui.setPollInterval(polling.before);
        }
    }
}
