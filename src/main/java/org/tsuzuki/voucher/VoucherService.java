package org.tsuzuki.voucher;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;

/**
 * The vault as renewals and the day's close need it: what can be offered, a reservation while a Renew page is open, and
 * the one use. Refusals belong to the field "voucher".
 */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class VoucherService {

    private static final Limit OFFERED = Limit.of(200);

    private final Vouchers vouchers;
    private final VoucherLog journal;
    private final CurrentActor actor;
    private final Clock clock;
    private final Settings settings;

    VoucherService(Vouchers vouchers, VoucherLog journal, CurrentActor actor, Clock clock, Settings settings) {
        this.vouchers = vouchers;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
        this.settings = settings;
    }

    /** What a branch has for such a renewal and nobody else holds; the customer's own first, then what ends first. */
    public List<VoucherDetails> offered(VoucherPurpose purpose, BranchId branch) {
        var now = clock.instant();
        var amount = purpose.amount();
        return vouchers
                .findOffered(
                        purpose.carrierId(),
                        purpose.planId(),
                        amount == null ? -1 : amount.amount(),
                        purpose.customerId(),
                        branch.value(),
                        actor.get().staffId(),
                        JapanTime.dayOf(now),
                        now,
                        OFFERED)
                .stream()
                .map(voucher -> voucher.details(now))
                .toList();
    }

    /** The vouchers a branch holds unused, by carrier, plan and kind: what is counted when the day is closed. */
    @Staff.Anyone
    public List<StockLine> stock(BranchId branch) {
        return vouchers.stock(List.of(branch.value()), JapanTime.today(clock));
    }

    /**
     * Keeps a voucher for the clerk for a settable time; a second time begins the time anew.
     *
     * @throws ProblemException when it is used, expired, of another branch or kept for somebody else
     */
    @Transactional
    public VoucherDetails reserve(VoucherId id) {
        var voucher = held(id);
        voucher.reserve(actor.get(), settings.time(Setting.VOUCHER_RESERVED_FOR), clock.instant());
        return noted(voucher, VoucherAction.RESERVED, null);
    }

    /** Gives up the clerk's reservation; once the code was seen only a supervisor can put the voucher back. */
    @Transactional
    public void release(VoucherId id) {
        var voucher = held(id);
        if (voucher.release(actor.get())) {
            noted(voucher, VoucherAction.RELEASED, null);
        }
    }

    /** Why {@link #use} would refuse it by now; empty when it would not. */
    @Staff.Anyone
    public Optional<Problem> refusal(VoucherId id, VoucherPurpose purpose) {
        try {
            vouchers.findById(id).orElseThrow(VoucherService::unknown).checkUse(purpose, actor.get(), clock.instant());
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused.problem());
        }
    }

    /**
     * Uses a voucher up, in the transaction that records the renewal.
     *
     * @throws ProblemException when it is used, expired, withdrawn, kept for somebody else, or for another plan, branch or
     *     customer, or when an advance would be sold above its cost
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(VoucherId id, UUID renewal, VoucherPurpose purpose) {
        var voucher = held(id);
        voucher.use(renewal, purpose, actor.get(), clock.instant());
        noted(voucher, VoucherAction.USED, renewal);
    }

    /** With what a voucher was bought. */
    public Lot lot(VoucherId id) {
        return vouchers.findById(id).orElseThrow().details(clock.instant()).lot();
    }

    private VoucherDetails noted(Voucher voucher, VoucherAction action, @Nullable UUID renewal) {
        vouchers.save(voucher);
        var details = voucher.details(clock.instant());
        journal.note(details, action, renewal, "");
        return details;
    }

    private Voucher held(VoucherId id) {
        return vouchers.hold(id).orElseThrow(VoucherService::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of("problem.voucher.unknown"), VoucherRules.FIELD);
    }
}
