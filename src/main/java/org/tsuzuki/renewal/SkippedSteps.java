package org.tsuzuki.renewal;

import java.io.Serializable;
import java.util.List;
import org.tsuzuki.base.Trilingual;

/**
 * Required steps that were not ticked when a renewal was recorded.
 *
 * @param by the name of the supervisor who let it pass
 */
public record SkippedSteps(String reason, String by, List<Trilingual> steps) implements Serializable {

    public SkippedSteps {
        steps = List.copyOf(steps);
    }
}
