package org.tsuzuki.receipt.verification;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Yen;
import org.tsuzuki.receipt.Receipt;
import org.tsuzuki.receipt.Receipts;
import org.tsuzuki.receipt.document.ReceiptContent;

/** Tells anybody who holds a receipt whether it is genuine. */
@Service
@Staff.Anybody
@Transactional(readOnly = true)
public class VerificationService {

    private final Receipts receipts;
    private final VerificationCodes codes;

    VerificationService(Receipts receipts, VerificationCodes codes) {
        this.receipts = receipts;
        this.codes = codes;
    }

    /**
     * The receipt behind a code; empty when the code is wrong in form, in number or in signature, which are not told
     * apart.
     *
     * @param typed from a link or by hand
     */
    public Optional<VerifiedReceipt> check(String typed) {
        return VerificationCodes.read(typed)
                .flatMap(code -> receipts.findById(code.number())
                        .map(Receipt::content)
                        .filter(receipt -> codes.matches(receipt, code)))
                .map(this::told);
    }

    private VerifiedReceipt told(ReceiptContent receipt) {
        var details = receipt.details();
        var returned = receipts.findByReturnsOrderBySequence(receipt.number().value()).stream()
                .map(each -> each.content().total().negated())
                .reduce(Yen.ZERO, Yen::plus);
        return new VerifiedReceipt(
                receipt.number(),
                details.issuer().name(),
                JapanTime.dayOf(receipt.issuedAt()),
                receipt.total(),
                details.returns() == null ? null : details.returns().number(),
                returned);
    }
}
