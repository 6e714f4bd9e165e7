package org.tsuzuki.voucher.vault;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.voucher.Lot;

/** Takes the money for vouchers from where it lies, and puts back there what a supplier returns; the ledger books both. */
@Component
class VoucherPurchase {

    private static final String FIELD = "paidFrom";

    private final SettlementMethodService methods;
    private final DrawerService drawers;

    VoucherPurchase(SettlementMethodService methods, DrawerService drawers) {
        this.methods = methods;
        this.drawers = drawers;
    }

    /** @throws ProblemException at "paidFrom" when a carrier's vouchers cannot be paid from there */
    Account account(VoucherSource source, String carrierId) {
        return switch (source.kind()) {
            case BANK -> Account.MAIN_BANK;
            case SAFE -> AccountKind.SAFE.account();
            case DRAWER -> {
                if (!drawers.takesCash()) {
                    throw new ProblemException(Problem.of("problem.drawer.closed"), FIELD);
                }
                yield drawers.cash();
            }
            case METHOD ->
                methods.offered(carrierId).stream()
                        .filter(method -> method.id().equals(source.method()))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(Problem.of("problem.voucher.paidFrom"), FIELD))
                        .account();
        };
    }

    /** @throws ProblemException at "paidFrom" when less lies there */
    @Transactional(propagation = Propagation.MANDATORY)
    void pay(VoucherSource source, Lot lot, Yen sum) {
        if (sum.equals(Yen.ZERO)) {
            return;
        }
        try {
            switch (source.kind()) {
                case BANK, SAFE -> {}
                case METHOD -> methods.requireFunds(Objects.requireNonNull(source.method()), sum);
                case DRAWER -> drawers.takeOut(sum, reason(lot));
            }
        } catch (ProblemException refused) {
            throw refused.at(FIELD);
        }
    }

    /**
     * Where what a supplier returns comes to: where it was paid from, or into the drawer of whoever takes the cash.
     *
     * @throws ProblemException when it is cash and no drawer is open
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Account comesBack(Lot lot) {
        if (lot.paidFrom().kind() != AccountKind.CASH) {
            return lot.paidFrom();
        }
        if (!lot.cost().equals(Yen.ZERO)) {
            drawers.putIn(lot.cost(), reason(lot));
        }
        return drawers.cash();
    }

    private static String reason(Lot lot) {
        return lot.supplier().isEmpty() ? lot.key() : lot.supplier();
    }
}
