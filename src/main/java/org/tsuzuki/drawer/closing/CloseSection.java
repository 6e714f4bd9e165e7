package org.tsuzuki.drawer.closing;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.base.Trilingual;

/** A part of a Z report that another feature gives, kept word for word. */
public record CloseSection(Trilingual title, List<CloseRow> rows) implements Serializable {

    public CloseSection {
        rows = List.copyOf(rows);
    }
}
