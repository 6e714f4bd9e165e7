package org.tsuzuki.drawer.closing;

import java.util.Optional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.drawer.ClosePeriod;

/** Keeps a drawer from being closed while something is not in order; each feature offers its own as a bean. */
public interface CloseObstacle {

    /** What has to be done first; empty when nothing stands in the way. */
    Optional<Problem> against(ClosePeriod period);
}
