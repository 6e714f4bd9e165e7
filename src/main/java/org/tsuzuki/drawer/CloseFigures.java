package org.tsuzuki.drawer;

import java.util.List;

/** Offers figures of another feature to the Z report; each feature offers its own as a bean. */
public interface CloseFigures {

    /** Sections in the order in which they stand; called within the closing transaction. */
    List<CloseSection> of(ClosePeriod period);
}
