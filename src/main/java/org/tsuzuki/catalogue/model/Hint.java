package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.base.Trilingual;

/** A short text for the clerk: something to bring, a usual failure, a note; with the requirements it carries. */
public record Hint(Trilingual text, List<String> requirementIds) implements Serializable {

    public Hint {
        requirementIds = List.copyOf(requirementIds);
    }
}
