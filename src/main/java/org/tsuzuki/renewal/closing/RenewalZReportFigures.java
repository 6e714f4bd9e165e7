package org.tsuzuki.renewal.closing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.ClosePeriod;
import org.tsuzuki.drawer.closing.CloseObstacle;
import org.tsuzuki.drawer.closing.CloseRow;
import org.tsuzuki.drawer.closing.CloseSection;
import org.tsuzuki.drawer.closing.ZReportContributor;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.PaymentPosted;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptLine;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.document.TaxTreatment;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalDetails;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** What renewals add to a Z report: takings by channel and by tax, and what is still open, each with its owner. */
@Component
@Order(10)
class RenewalZReportFigures implements ZReportContributor, CloseObstacle {

    private static final List<ResultState> OPEN =
            Arrays.stream(ResultState.values()).filter(ResultState::isOpen).toList();
    private static final int NAMED = 3;

    private final RenewalsAtClose renewals;
    private final ReceiptService receipts;
    private final StaffService staff;

    RenewalZReportFigures(RenewalsAtClose renewals, ReceiptService receipts, StaffService staff) {
        this.renewals = renewals;
        this.receipts = receipts;
        this.staff = staff;
    }

    @Override
    public List<CloseSection> of(ClosePeriod period) {
        return List.of(
                new CloseSection(Messages.all("drawer.z.channels"), channels(period.money())),
                new CloseSection(Messages.all("drawer.z.taxes"), taxes(period.money())),
                new CloseSection(Messages.all("drawer.z.open"), open(period)));
    }

    /** Nobody goes home while a customer's renewal is nobody's. */
    @Override
    public Optional<Problem> against(ClosePeriod period) {
        var nobodys = find(period).stream()
                .filter(renewal -> renewal.progress().ownerId() == null)
                .map(Renewal::receiptNumber)
                .toList();
        return nobodys.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "problem.drawer.ownerless",
                        nobodys.size(),
                        nobodys.stream().limit(NAMED).collect(Collectors.joining(", "))));
    }

    private List<CloseRow> channels(List<PaymentPosted> money) {
        var sums = new LinkedHashMap<Trilingual, Sum>();
        var sales = money.stream()
                .filter(moved -> moved.direction() == Direction.IN)
                .map(PaymentPosted::saleId)
                .distinct()
                .toList();
        renewals.findBySaleIdIn(sales)
                .forEach(renewal ->
                        sums.merge(channel(renewal), new Sum(1, renewal.sum().total()), Sum::plus));
        var refunded = money.stream()
                .filter(moved -> moved.direction() == Direction.OUT)
                .toList();
        var byId = renewals
                .findByIdIn(refunded.stream()
                        .flatMap(moved -> Optional.ofNullable(moved.renewalId()).stream())
                        .map(RenewalId::new)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(renewal -> renewal.id().value(), renewal -> renewal));
        refunded.forEach(moved -> Optional.ofNullable(moved.renewalId())
                .map(byId::get)
                .ifPresent(renewal ->
                        sums.merge(channel(renewal), new Sum(0, moved.amount().negated()), Sum::plus)));
        return rows(sums);
    }

    private Trilingual channel(Renewal renewal) {
        return details(renewal).channel();
    }

    private List<CloseRow> taxes(List<PaymentPosted> money) {
        var sums = new LinkedHashMap<Trilingual, Sum>();
        var numbers = money.stream()
                .map(PaymentPosted::receiptNumber)
                .distinct()
                .map(ReceiptNumber::new)
                .toList();
        var lines = receipts.findAll(numbers).stream()
                .map(ReceiptContent::details)
                .flatMap(details -> details.lines().stream())
                .filter(line -> line.tax() != null)
                .collect(Collectors.groupingBy(
                        ReceiptLine::tax, Collectors.reducing(Yen.ZERO, ReceiptLine::amount, Yen::plus)));
        for (var tax : TaxTreatment.values()) {
            if (lines.containsKey(tax)) {
                sums.put(Messages.all("taxKind." + tax), new Sum(null, lines.get(tax)));
            }
        }
        return rows(sums);
    }

    private List<CloseRow> open(ClosePeriod period) {
        var names = staff.staff().stream()
                .collect(Collectors.toMap(member -> member.id().value(), StaffDetails::name));
        var rows = new ArrayList<CloseRow>();
        for (var renewal : find(period)) {
            var label = renewal.receiptNumber() + " · " + details(renewal).customerNumber() + " · "
                    + owner(names, renewal.progress().ownerId());
            rows.add(new CloseRow(Trilingual.same(label), null, renewal.sum().total()));
        }
        return rows;
    }

    private static String owner(Map<UUID, String> names, @Nullable UUID owner) {
        return owner == null ? "–" : names.getOrDefault(owner, "–");
    }

    private List<Renewal> find(ClosePeriod period) {
        return renewals.findOpen(period.branchId(), period.staffId(), OPEN);
    }

    private RenewalDetails details(Renewal renewal) {
        return renewal.details();
    }

    private static List<CloseRow> rows(Map<Trilingual, Sum> sums) {
        return sums.entrySet().stream()
                .map(sum -> new CloseRow(
                        sum.getKey(), sum.getValue().count(), sum.getValue().amount()))
                .toList();
    }

    private record Sum(@Nullable Integer count, Yen amount) {

        Sum plus(Sum other) {
            return new Sum(
                    count == null || other.count == null ? null : Integer.valueOf(count + other.count),
                    amount.plus(other.amount));
        }
    }
}
