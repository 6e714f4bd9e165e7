package org.tsuzuki.voucher.vault;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.voucher.Lot;
import org.tsuzuki.voucher.VoucherKind;

/** What may be bought for the vault, by the terms of the carrier. */
@Component
class LotRules {

    private final Catalogue catalogue;
    private final VoucherPurchase purchase;
    private final Clock clock;

    LotRules(Catalogue catalogue, VoucherPurchase purchase, Clock clock) {
        this.catalogue = catalogue;
        this.purchase = purchase;
        this.clock = clock;
    }

    /** @throws ProblemException named by the field of {@link TypedLot} */
    Lot check(TypedLot typed) {
        TextLimit.ID.checkIfAny("carrier", typed.carrierId());
        TextLimit.ID.checkIfAny("plan", typed.planId());
        TextLimit.AMOUNT.check("faceValue", typed.faceValue());
        TextLimit.AMOUNT.check("cost", typed.cost());
        var supplier = TextLimit.NAME.check("supplier", TypedText.fold(typed.supplier()));
        var today = JapanTime.today(clock);
        var carrier = carrier(typed.carrierId());
        if (carrier.advanceOnly() && typed.kind() == VoucherKind.STOCK) {
            throw refused("kind", "problem.voucher.advanceOnly", carrier.name());
        }
        var plan = plan(carrier, typed.planId(), today);
        var value = value(carrier, plan, typed.faceValue(), today);
        var cost = yen("cost", typed.cost());
        if (typed.kind() == VoucherKind.ADVANCE && value.compareTo(cost) > 0) {
            throw refused("cost", "problem.voucher.aboveCost", cost.toString());
        }
        return new Lot(
                typed.kind(),
                carrier.id(),
                plan == null ? null : plan.id(),
                customer(typed),
                value,
                cost,
                supplier,
                boughtOn(typed.boughtOn(), today),
                expiresOn(typed.expiresOn(), today),
                purchase.account(typed.paidFrom(), carrier.id()));
    }

    private Carrier carrier(@Nullable String id) {
        return catalogue.carriers().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("carrier", "problem.required"));
    }

    private @Nullable Plan plan(Carrier carrier, @Nullable String id, LocalDate today) {
        if (id == null) {
            return null;
        }
        return catalogue.plansOf(carrier.id(), today).stream()
                .filter(sold -> sold.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("plan", "problem.voucher.otherPlan"));
    }

    private static Yen value(Carrier carrier, @Nullable Plan plan, String typed, LocalDate today) {
        var price = plan == null ? null : plan.priceOn(today).orElse(null);
        if (Yen.ZERO.equals(price)) {
            throw refused("plan", "problem.voucher.free");
        }
        if (price != null) {
            return price;
        }
        var value = yen("faceValue", typed);
        if (value.equals(Yen.ZERO)) {
            throw refused("faceValue", "problem.required");
        }
        var only = carrier.denominations();
        if (plan == null && !only.isEmpty() && !only.contains(value)) {
            var allowed = only.stream().sorted().map(Yen::toString).collect(Collectors.joining(" / "));
            throw refused("faceValue", "problem.renewal.denomination", allowed);
        }
        return value;
    }

    private static Yen yen(String field, String typed) {
        if (typed.isBlank()) {
            throw refused(field, "problem.required");
        }
        return Yen.parse(field, typed);
    }

    private static @Nullable UUID customer(TypedLot typed) {
        if (typed.kind() == VoucherKind.STOCK) {
            return null;
        }
        if (typed.customerId() == null) {
            throw refused("customer", "problem.required");
        }
        return typed.customerId();
    }

    private static LocalDate boughtOn(@Nullable LocalDate typed, LocalDate today) {
        if (typed == null) {
            throw refused("boughtOn", "problem.required");
        }
        if (typed.isAfter(today)) {
            throw refused("boughtOn", "problem.voucher.boughtLater");
        }
        return typed;
    }

    private static @Nullable LocalDate expiresOn(@Nullable LocalDate typed, LocalDate today) {
        if (typed != null && typed.isBefore(today)) {
            throw refused("expiresOn", "problem.voucher.expired");
        }
        return typed;
    }

    private static ProblemException refused(String field, String key, Object... arguments) {
        return new ProblemException(Problem.of(key, arguments), field);
    }
}
