package org.tsuzuki.voucher.vault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.voucher.VoucherCode;
import org.tsuzuki.voucher.Vouchers;

/** Judges lines one after the other, so that what stands twice in one paste is noticed too. */
final class CodeCheck {

    private final Vouchers vouchers;
    private final CodeSafe safe;
    private final String carrier;
    private final List<String> shapes;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> serials = new HashSet<>();

    CodeCheck(Vouchers vouchers, CodeSafe safe, String carrier) {
        this.vouchers = vouchers;
        this.safe = safe;
        this.carrier = carrier;
        this.shapes = vouchers.shapes(carrier);
    }

    CodeVerdict judge(TypedCode typed) {
        var serial = TypedText.foldNumber(typed.serial());
        var lastFour = "";
        try {
            var code = VoucherCode.parse(typed.code());
            lastFour = code.lastFour();
            refuseKnown(code);
            refuseSerial(serial);
            return new CodeVerdict(typed, serial, lastFour, null, doubts(code));
        } catch (ProblemException refused) {
            return new CodeVerdict(typed, serial, lastFour, refused.problem(), List.of());
        }
    }

    private void refuseKnown(VoucherCode code) {
        if (!codes.add(code.canonical())) {
            throw ProblemException.of("problem.voucher.twice");
        }
        vouchers.findByFingerprint(safe.fingerprint(code)).ifPresent(known -> {
            throw ProblemException.of("problem.voucher.known", known.label());
        });
    }

    private void refuseSerial(String serial) {
        TextLimit.SERIAL.check("serial", serial);
        if (!serial.isEmpty() && (!serials.add(serial) || vouchers.existsByLotCarrierIdAndSerial(carrier, serial))) {
            throw ProblemException.of("problem.voucher.serial", serial);
        }
    }

    private List<Problem> doubts(VoucherCode code) {
        var doubts = new ArrayList<>(code.doubts());
        unusual(code, doubts);
        return doubts;
    }

    /** Compares with the codes of the carrier that are here: nobody publishes how long they are. */
    private void unusual(VoucherCode code, List<Problem> doubts) {
        if (shapes.size() == 1 && !shapes.getFirst().equals(code.shape())) {
            var usual = shapes.getFirst();
            var key = usual.startsWith("N") ? "voucher.doubt.usuallyDigits" : "voucher.doubt.usuallyLong";
            doubts.add(Problem.of(key, Integer.valueOf(usual.substring(1))));
        }
    }

    @Nullable
    static String serial(CodeVerdict verdict) {
        return verdict.serial().isEmpty() ? null : verdict.serial();
    }
}
