package org.tsuzuki.reconciliation;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;

/** A row of a statement and the lines of the book that it stands for. */
public record Match(int row, List<LineId> lines) implements Serializable {

    public Match {
        lines = List.copyOf(new TreeSet<>(lines));
    }
}
