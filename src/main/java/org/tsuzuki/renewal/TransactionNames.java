package org.tsuzuki.renewal;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** What branches and members of staff are called, read once for many rows. */
record TransactionNames(Map<UUID, String> branches, Map<UUID, String> staff) {

    static TransactionNames read(AgencyService agency, StaffService staff) {
        return new TransactionNames(
                agency.branches().stream()
                        .collect(Collectors.toMap(branch -> branch.id().value(), BranchDetails::name)),
                staff.staff().stream()
                        .collect(Collectors.toMap(member -> member.id().value(), StaffDetails::name)));
    }

    Transaction name(RenewalRecord renewal) {
        return new Transaction(
                renewal, branches.getOrDefault(renewal.branchId(), ""), staff.getOrDefault(renewal.staffId(), ""));
    }
}
