package org.tsuzuki.operations.demo.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.customer.CustomerId;

/** Invents cards: carrier, kind, plan, numbers, where they were bought. */
public final class DemoCards {

    private static final int USUAL_DAYS = 30;
    private static final List<String> DAYS = List.of("days", "days_per_recharge", "add_days");
    private static final List<String> SHOPS = List.of(
            "成田空港 第2ターミナル", "関西空港 到着ロビー", "新宿の家電店", "羽田空港 自動販売機", "网上商店", "心斋桥药妆店", "友人から譲受", "Online shop", "当社 店頭");
    private static final List<String> NOTES = List.of(
            "没有取卡针，来店里换卡",
            "APN設定済み、機種変更の予定あり",
            "Dual SIM phone, this is the second line",
            "家人共用一张卡",
            "番号を銀行に登録しているため失効厳禁");

    private final Catalogue catalogue;
    private final LocalDate today;
    private final DemoCarriers carriers;
    private final DemoStates states = new DemoStates();
    private final DemoFates fates;
    private final DemoNumbers numbers = new DemoNumbers();
    private final Random random = new Random(1_003);

    public DemoCards(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
        this.carriers = new DemoCarriers(catalogue.carriers());
        this.fates = new DemoFates(today);
    }

    public DemoCard next(CustomerId customer, int customerNumber) {
        numbers.next();
        var carrier = carriers.next();
        var kind = carriers.kind(carrier);
        var plan = plan(carrier, kind);
        var period = plan.map(DemoCards::period).orElse(USUAL_DAYS);
        var line =
                catalogue.snapshot().lineTerms(carrier.id(), plan.map(Plan::id).orElse(null), kind.contract());
        var fate = fates.next(states.next(kind), kind, period, line);
        return new DemoCard(card(customer, carrier, kind, plan, fate), customerNumber, fate, period, line);
    }

    private CardDetails card(CustomerId customer, Carrier carrier, CardKind kind, Optional<Plan> plan, DemoFate fate) {
        var isBalance = carrier.id().equals("softbank-prepaid");
        return new CardDetails(
                CardId.next(),
                null,
                customer,
                carrier.id(),
                plan.map(Plan::id).orElse(null),
                kind,
                identifiers(carrier, kind),
                maybe(70, SHOPS).orElse(""),
                random.nextInt(3) == 0 ? login() : "",
                isBalance ? new Yen(random.nextInt(60) * 50L) : null,
                null,
                maybe(12, NOTES).orElse(""),
                fate.keyDates(),
                null,
                null,
                Instant.EPOCH,
                "");
    }

    private String login() {
        return String.format(Locale.ROOT, "sim%05d@mail.example.com", random.nextInt(100_000));
    }

    private Optional<Plan> plan(Carrier carrier, CardKind kind) {
        var plans = catalogue.plansOf(carrier.id(), today).stream()
                .filter(plan -> SuitablePlans.suits(plan, kind.contract(), kind.purpose()))
                .toList();
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.get(random.nextInt(plans.size())));
    }

    /** How long one purchase of the plan lasts; a month when its rule names no days. */
    private static int period(Plan plan) {
        return DAYS.stream()
                .flatMap(name -> Optional.ofNullable(plan.validity().params().get(name)).stream())
                .map(days -> ((Number) days).intValue())
                .findFirst()
                .orElse(USUAL_DAYS);
    }

    /** Now and then a number is not known, and of a few cards none is. */
    private CardIdentifiers identifiers(Carrier carrier, CardKind kind) {
        var known = random.nextInt(100);
        if (known == 0) {
            return CardIdentifiers.NONE;
        }
        var hasPhone = kind.purpose() != Purpose.DATA;
        var isDocomoChip = carrier.id().equals("docomo") && kind.form() == SimForm.PHYSICAL;
        var isKnownById = known >= 8 || !hasPhone;
        return new CardIdentifiers(
                hasPhone ? numbers.phone() : null,
                !hasPhone && kind.contract() == Contract.POSTPAID ? numbers.dataNumber() : null,
                isKnownById && !isDocomoChip ? numbers.iccid(carrier) : null,
                isKnownById && isDocomoChip ? numbers.serial() : null,
                kind.form() == SimForm.ESIM && known % 2 == 0 ? numbers.eid() : null,
                known % 4 == 1 ? numbers.imei() : null,
                known % 6 == 2 && carrier.network().equals("docomo") ? numbers.imsi() : null);
    }

    private Optional<String> maybe(int percent, List<String> texts) {
        var text = texts.get(random.nextInt(texts.size()));
        return random.nextInt(100) < percent ? Optional.of(text) : Optional.empty();
    }
}
