package org.tsuzuki.voucher.vault;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;
import org.tsuzuki.voucher.UsingRenewals;
import org.tsuzuki.voucher.Voucher;
import org.tsuzuki.voucher.VoucherAction;
import org.tsuzuki.voucher.VoucherCode;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.VoucherLog;
import org.tsuzuki.voucher.VoucherRules;
import org.tsuzuki.voucher.VoucherState;
import org.tsuzuki.voucher.Vouchers;

/** Opens the vault: shows a code to those who serve customers at its branch, and lets supervisors put things right. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class VaultService {

    private final Vouchers vouchers;
    private final VoucherLog journal;
    private final VoucherLedger ledger;
    private final CodeSafe safe;
    private final List<UsingRenewals> renewals;
    private final CurrentActor actor;
    private final Clock clock;
    private final Settings settings;

    VaultService(
            Vouchers vouchers,
            VoucherLog journal,
            VoucherLedger ledger,
            CodeSafe safe,
            List<UsingRenewals> renewals,
            CurrentActor actor,
            Clock clock,
            Settings settings) {
        this.vouchers = vouchers;
        this.journal = journal;
        this.ledger = ledger;
        this.safe = safe;
        this.renewals = renewals;
        this.actor = actor;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Tells a code. An unused voucher is reserved for who saw it and comes back into stock only by a supervisor's word.
     *
     * @throws ProblemException at "reason" without one, at "voucher" when it is withdrawn, expired, of another branch or
     *     kept for somebody else, or without a field when what is stored was tampered with
     */
    @Transactional
    public VoucherCode reveal(VoucherId id, String reason) {
        var why = checked(reason);
        var voucher = held(id);
        voucher.reveal(actor.get(), settings.time(Setting.VOUCHER_RESERVED_FOR), clock.instant());
        var code = safe.open(id, voucher.code());
        noted(voucher, VoucherAction.REVEALED, why);
        return code;
    }

    /**
     * Notes that a code that was shown went to the clipboard.
     *
     * @throws ProblemException at "voucher" when it is of another branch or nobody was shown its code
     */
    @Transactional
    public void copied(VoucherId id) {
        var voucher = held(id);
        voucher.copied(actor.get());
        noted(voucher, VoucherAction.COPIED, "");
    }

    /** The code cannot be used. */
    @Staff.Supervision
    @Transactional
    public void spoil(VoucherId id, String reason) {
        withdraw(id, VoucherState.SPOILT, VoucherAction.SPOILT, reason);
    }

    /** It went back to whom it was bought from. */
    @Staff.Supervision
    @Transactional
    public void giveBack(VoucherId id, String reason) {
        withdraw(id, VoucherState.RETURNED, VoucherAction.RETURNED, reason);
    }

    private void withdraw(VoucherId id, VoucherState to, VoucherAction action, String reason) {
        var why = checked(reason);
        var voucher = held(id);
        var before = voucher.details(clock.instant());
        voucher.withdraw(to, actor.get());
        ledger.moved(before, voucher.details(clock.instant()), noted(voucher, action, why), why);
    }

    /**
     * Puts a voucher back into stock whose code is known to be unspent. Reversing a renewal does not do that.
     *
     * @throws ProblemException also while the renewal that used it stands
     */
    @Staff.Supervision
    @Transactional
    public void putBack(VoucherId id, String reason) {
        var why = checked(reason);
        var voucher = held(id);
        var used = voucher.usedBy();
        if (used != null) {
            renewals.stream()
                    .flatMap(known -> known.find(used).stream())
                    .filter(renewal -> !renewal.isVoid())
                    .findFirst()
                    .ifPresent(standing -> {
                        throw new ProblemException(
                                Problem.of("problem.voucher.stands", standing.receiptNumber()), VoucherRules.FIELD);
                    });
        }
        var before = voucher.details(clock.instant());
        voucher.putBack(actor.get(), clock.instant());
        ledger.moved(before, voucher.details(clock.instant()), noted(voucher, VoucherAction.PUT_BACK, why), why);
    }

    private static String checked(String reason) {
        return VoucherRules.reason(TextLimit.REASON.check("reason", reason));
    }

    private int noted(Voucher voucher, VoucherAction action, String reason) {
        vouchers.save(voucher);
        return journal.note(voucher.details(clock.instant()), action, voucher.usedBy(), reason);
    }

    private Voucher held(VoucherId id) {
        return vouchers.hold(id)
                .orElseThrow(() -> new ProblemException(Problem.of("problem.voucher.unknown"), VoucherRules.FIELD));
    }
}
