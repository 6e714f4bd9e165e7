package org.tsuzuki.drawer;

import java.io.Serializable;
import java.time.Instant;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Yen;

/** A Z report as lists show it. */
public record ZLine(
        ZNumber number,
        BranchId branch,
        String branchName,
        String staffName,
        Instant closedAt,
        Yen expected,
        Yen counted,
        boolean handedOver)
        implements Serializable {

    public Yen difference() {
        return counted.minus(expected);
    }
}
