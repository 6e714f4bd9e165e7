package org.tsuzuki.receipt;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Yen;

/** Tells anybody who holds a receipt whether it is genuine. */
@Service
@Staff.Anybody
@Transactional(readOnly = true)
public class CheckService {

    private final Receipts receipts;
    private final CheckCodes codes;

    CheckService(Receipts receipts, CheckCodes codes) {
        this.receipts = receipts;
        this.codes = codes;
    }

    /**
     * The receipt behind a code; empty when the code is wrong in form, in number or in signature, which are not told
     * apart.
     *
     * @param typed from a link or by hand
     */
    public Optional<CheckedReceipt> check(String typed) {
        return CheckCodes.read(typed)
                .flatMap(code -> receipts.findById(code.number())
                        .map(Receipt::content)
                        .filter(receipt -> codes.matches(receipt, code)))
                .map(this::told);
    }

    private CheckedReceipt told(ReceiptContent receipt) {
        var details = receipt.details();
        var returned = receipts.findByReturnsOrderBySequence(receipt.number().value()).stream()
                .map(each -> each.content().total().negated())
                .reduce(Yen.ZERO, Yen::plus);
        return new CheckedReceipt(
                receipt.number(),
                details.issuer().name(),
                JapanTime.dayOf(receipt.issuedAt()),
                receipt.total(),
                details.returns() == null ? null : details.returns().number(),
                returned);
    }
}
