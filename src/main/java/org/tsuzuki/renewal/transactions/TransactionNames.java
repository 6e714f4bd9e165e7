package org.tsuzuki.renewal.transactions;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** What branches and members of staff are called, read once for many rows. */
public record TransactionNames(Map<UUID, String> branches, Map<UUID, String> staff) {

    public static TransactionNames read(AgencyService agency, StaffService staff) {
        return new TransactionNames(
                agency.branches().stream()
                        .collect(Collectors.toMap(branch -> branch.id().value(), BranchDetails::name)),
                staff.staff().stream()
                        .collect(Collectors.toMap(member -> member.id().value(), StaffDetails::name)));
    }

    public Transaction name(RenewalRecord renewal) {
        return new Transaction(
                renewal,
                branches.getOrDefault(renewal.sale().branchId(), ""),
                staff.getOrDefault(renewal.sale().staffId(), ""));
    }
}
