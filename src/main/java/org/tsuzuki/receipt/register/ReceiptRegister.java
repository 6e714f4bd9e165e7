package org.tsuzuki.receipt.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Staff;
import org.tsuzuki.receipt.Receipt;

/** Every receipt of every branch, for those who check the books: found by day, amount and customer, in any combination. */
@Service
@Staff.Books
public class ReceiptRegister {

    static final int MOST = 200;

    private final ReceiptQueries queries;
    private final AgencyService agency;

    ReceiptRegister(ReceiptQueries queries, AgencyService agency) {
        this.queries = queries;
        this.agency = agency;
    }

    /** A part of the list, the newest first; never more than {@link #MOST} at once. */
    public List<RegisteredReceipt> page(ReceiptFilter filter, Pageable page) {
        var names = names(agency);
        return queries.part(filter, Math.toIntExact(page.getOffset()), Math.min(MOST, page.getPageSize())).stream()
                .map(receipt -> listed(receipt, names))
                .toList();
    }

    public ReceiptTotals totals(ReceiptFilter filter) {
        return queries.totals(filter);
    }

    static Map<UUID, String> names(AgencyService agency) {
        return agency.branches().stream()
                .collect(Collectors.toMap(branch -> branch.id().value(), BranchDetails::name));
    }

    private static RegisteredReceipt listed(Receipt receipt, Map<UUID, String> names) {
        var details = receipt.content().details();
        var readable = !Objects.isNull(details);
        return new RegisteredReceipt(
                receipt.number(),
                receipt.issuedAt(),
                names.getOrDefault(receipt.branch().value(), ""),
                readable ? details.customer().number() : null,
                readable ? details.customer().name() : null,
                receipt.total());
    }
}
