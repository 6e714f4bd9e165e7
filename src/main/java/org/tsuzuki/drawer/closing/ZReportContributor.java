package org.tsuzuki.drawer.closing;

import java.util.List;
import org.tsuzuki.drawer.ClosePeriod;

/** Offers figures of another feature to the Z report; each feature offers its own as a bean. */
public interface ZReportContributor {

    /** Sections in the order in which they stand; called within the closing transaction. */
    List<CloseSection> of(ClosePeriod period);
}
