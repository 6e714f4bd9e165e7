package org.tsuzuki.voucher.vault;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.TestClock;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherKind;

/** Invented vouchers, as a clerk types them. */
public final class Bought {

    public static final String CARRIER = "softbank-prepaid";
    public static final String PLAN = "sbpre-3000";

    private Bought() {}

    public static TypedLot stock() {
        return stock(CARRIER, PLAN);
    }

    public static TypedLot stock(String carrier, String plan) {
        return new TypedLot(
                VoucherKind.STOCK, carrier, plan, "", "2,940", null, "Konbini 9-9-9", TestClock.TODAY, null);
    }

    /** For a plan of which the catalogue does not know the price. */
    public static TypedLot priced(String carrier, String plan, String price) {
        return new TypedLot(
                VoucherKind.STOCK, carrier, plan, price, price, null, "Konbini 9-9-9", TestClock.TODAY, null);
    }

    public static TypedLot advance(UUID customer, String carrier, String plan, String cost) {
        return new TypedLot(VoucherKind.ADVANCE, carrier, plan, "", cost, customer, "povo.jp", TestClock.TODAY, null);
    }

    public static TypedLot ending(TypedLot lot, LocalDate day) {
        return new TypedLot(
                lot.kind(),
                lot.carrierId(),
                lot.planId(),
                lot.faceValue(),
                lot.cost(),
                lot.customerId(),
                lot.supplier(),
                lot.boughtOn(),
                day,
                lot.paidFrom());
    }

    public static String code() {
        return "%016d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000_000_000L));
    }

    public static TypedCode typed(@Nullable String serial, String code) {
        return new TypedCode(serial == null ? "" : serial, code);
    }

    /** One voucher of the stock. */
    public static VoucherDetails one(VoucherEntry entry) {
        return one(entry, code());
    }

    public static VoucherDetails one(VoucherEntry entry, String code) {
        return entry.store(stock(), List.of(typed(null, code))).getFirst();
    }
}
