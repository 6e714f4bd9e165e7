package org.tsuzuki.catalogue.ui.input;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One value of a catalogue row on a form, plain or made of others. */
interface Input extends Serializable {

    Component component();

    void show(@Nullable Object value);

    /** The value as it was typed, perhaps wrong; null when nothing was. */
    @Nullable
    Object read();

    /** Explains what is wrong with the value at a path below this one; false when there is no such field. */
    boolean mark(String path, String text);

    /** Lets the value be read only. */
    void lock();
}
