package org.tsuzuki.voucher.vault;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.voucher.EnteredCode;
import org.tsuzuki.voucher.Lot;
import org.tsuzuki.voucher.Voucher;
import org.tsuzuki.voucher.VoucherAction;
import org.tsuzuki.voucher.VoucherCode;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.VoucherKind;
import org.tsuzuki.voucher.VoucherLog;
import org.tsuzuki.voucher.Vouchers;

/** Takes vouchers into the vault: first a look at every line, then all of them or none. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class VoucherEntry {

    private final LotRules rules;
    private final Vouchers vouchers;
    private final VoucherLog journal;
    private final VoucherPurchase purchase;
    private final VoucherLedger ledger;
    private final DrawerService drawers;
    private final CodeSafe safe;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    VoucherEntry(
            LotRules rules,
            Vouchers vouchers,
            VoucherLog journal,
            VoucherPurchase purchase,
            VoucherLedger ledger,
            DrawerService drawers,
            CodeSafe safe,
            CurrentActor actor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.vouchers = vouchers;
        this.journal = journal;
        this.purchase = purchase;
        this.ledger = ledger;
        this.drawers = drawers;
        this.safe = safe;
        this.actor = actor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Says of every line what would become of it; stores nothing.
     *
     * @throws ProblemException named by the field of what the vouchers have in common
     */
    public List<CodeVerdict> preview(TypedLot typed, List<TypedCode> codes) {
        return judge(rules.check(typed), codes);
    }

    private List<CodeVerdict> judge(Lot lot, List<TypedCode> codes) {
        if (codes.isEmpty()) {
            throw ProblemException.of("problem.voucher.none");
        }
        ListLimit.CODES.check("codes", codes);
        if (lot.kind() == VoucherKind.ADVANCE && codes.size() > 1) {
            throw ProblemException.of("problem.voucher.single");
        }
        var check = new CodeCheck(vouchers, safe, lot.carrierId());
        return codes.stream().map(check::judge).toList();
    }

    /**
     * Stores all lines for the clerk's branch, and takes what they cost from where they are paid from.
     *
     * @throws ProblemException as {@link #preview}, when a line cannot be stored, and at "paidFrom" when less lies there
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<VoucherDetails> store(TypedLot typed, List<TypedCode> codes) {
        try {
            return transaction.execute(status -> storeAll(typed, codes));
        } catch (ProblemException refused) {
            drawers.auditRefused(refused, typed.supplier());
            throw refused;
        }
    }

    private List<VoucherDetails> storeAll(TypedLot typed, List<TypedCode> codes) {
        var lot = rules.check(typed);
        requireKeys();
        var verdicts = judge(lot, codes);
        verdicts.stream().filter(verdict -> !verdict.isFine()).findFirst().ifPresent(bad -> {
            throw new ProblemException(Objects.requireNonNull(bad.problem()), "codes");
        });
        var sum = new Yen(Math.multiplyExact(lot.cost().amount(), verdicts.size()));
        purchase.pay(typed.paidFrom(), lot, sum);
        var stored = store(lot, verdicts);
        ledger.bought(lot, sum, stored.getFirst().id());
        return stored;
    }

    private List<VoucherDetails> store(Lot lot, List<CodeVerdict> verdicts) {
        try {
            return verdicts.stream().map(verdict -> store(lot, verdict)).toList();
        } catch (DataIntegrityViolationException enteredMeanwhile) {
            throw ProblemException.of("problem.voucher.enteredMeanwhile");
        }
    }

    /** Without the keys of what is stored already, a code that enters twice would not be noticed. */
    private void requireKeys() {
        if (vouchers.existsByCodeKeyIdNotIn(safe.keyIds())) {
            throw ProblemException.of("problem.voucher.keyMissing");
        }
    }

    private VoucherDetails store(Lot lot, CodeVerdict verdict) {
        var id = VoucherId.next();
        var code = VoucherCode.parse(verdict.typed().code());
        var entered = new EnteredCode(CodeCheck.serial(verdict), code, safe.seal(id, code), safe.fingerprint(code));
        var voucher = vouchers.saveAndFlush(new Voucher(id, actor.get().branchId(), lot, entered, clock.instant()));
        var details = voucher.details(clock.instant());
        journal.note(details, VoucherAction.ENTERED, null, "");
        return details;
    }
}
