package org.tsuzuki.drawer.closing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.BranchId;

/** Which Z reports are wanted; null narrows nothing. The day is the Japan day on which the drawer was closed. */
public record ZReportFilter(
        @Nullable BranchId branch, @Nullable LocalDate day) implements Serializable {

    public static final ZReportFilter ALL = new ZReportFilter(null, null);
}
