package org.tsuzuki.drawer.closing;

import java.io.Serializable;
import java.time.Instant;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.ZReportNumber;

/** A Z report as lists show it. */
public record ZReportLine(
        ZReportNumber number,
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
