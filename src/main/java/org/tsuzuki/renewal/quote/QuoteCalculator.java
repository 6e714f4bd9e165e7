package org.tsuzuki.renewal.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.NumberEnds;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.ChannelActor;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.Promotion;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.money.CounterMethods;
import org.tsuzuki.money.PaymentParser;
import org.tsuzuki.renewal.check.KnownValues;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementRoute;
import org.tsuzuki.validity.rule.Purchase;

/** One quote in the making: every field is read, and what is wrong is noted beside its name. */
public final class QuoteCalculator {

    private final Catalogue catalogue;
    private final CounterMethods counter;
    private final CardDetails card;
    private final RenewalChoice choice;
    private final Instant now;
    private final LocalDate today;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private @Nullable KnownValues agreed;
    private boolean agreedFromStock;
    private Supplier<List<CardDetails>> others = List::of;

    public QuoteCalculator(
            Catalogue catalogue, CounterMethods counter, CardDetails card, RenewalChoice choice, Instant now) {
        this.catalogue = catalogue;
        this.counter = counter;
        this.card = card;
        this.choice = choice;
        this.now = now;
        this.today = JapanTime.dayOf(now);
    }

    /** Compares what is noted with what was agreed when the money was taken, whatever it would cost by now. */
    public QuoteCalculator agreed(Yen charge, Yen value, SettlementRoute route) {
        agreed = KnownValues.of(card, charge, value);
        agreedFromStock = route == SettlementRoute.FROM_STOCK;
        return this;
    }

    /** Wants as much of a number as tells the SIM from the other ones of the customer, who are asked for only then. */
    public QuoteCalculator beside(Supplier<List<CardDetails>> all) {
        others = all;
        return this;
    }

    public Quote quote() {
        if (card.closedOn() != null) {
            problems.put("card", Problem.of("problem.renewal.closed"));
        }
        var offer = offer();
        var channel = offer == null ? null : offer.channel();
        var plan = plan();
        var terms = new SaleTerms(catalogue.carrier(card.carrierId()), plan);
        var amount = amountOf(plan);
        if (!problems.containsKey("amount")) {
            terms.refusalOf(amount, card, card.line(catalogue.snapshot()), now)
                    .ifPresent(problem -> problems.put("amount", problem));
        }
        var fee = choice.fee().isBlank() ? Yen.ZERO : amount("fee", choice.fee());
        var promotion = promotion(channel);
        var bonus = new Bonus(promotion);
        var discount = promotion == null ? Yen.ZERO : Discount.of(promotion, amount);
        var newCard = offer != null && Boolean.TRUE.equals(offer.conditions().sellsNewCard());
        var snapshot = catalogue.snapshot();
        var wanted = new ValidityCalculator(snapshot, card, plan, purchase(bonus, choice.facts()), newCard).wanted();
        var validity = new ValidityCalculator(
                snapshot, card, plan, purchase(bonus, choice.facts().only(wanted)), newCard);
        var keyDates = validity.after();
        var settlement = choice.settlement().resolved(choice.voucherId() != null, runsByItself(channel));
        var toCarrier = amount.plus(keyDates.lateFee()).minus(discount);
        var direct = settlement.isDirect() ? toCarrier : Yen.ZERO;
        var total = toCarrier.plus(fee).minus(direct);
        if (total.isTooLarge()) {
            problems.putIfAbsent(fee.compareTo(amount) > 0 ? "fee" : "amount", Yen.tooLarge());
        }
        var payments = PaymentParser.read(choice.payment(), total, counter);
        payments.problems().forEach(problems::putIfAbsent);
        keyDates.problem().ifPresent(problem -> problems.put("validity", problem));
        var fromStock = agreedFromStock || settlement.route() == SettlementRoute.FROM_STOCK;
        var steps = steps(channel, fromStock);
        checkSteps(steps);
        var references = references(channel, fromStock, known(toCarrier, amount, settlement));
        return new Quote(
                offer,
                plan,
                promotion,
                steps,
                card.contract() == Contract.POSTPAID,
                amount,
                terms.taxKind(),
                fee,
                keyDates.lateFee(),
                discount,
                settlement,
                direct,
                total,
                payments,
                validity.start(),
                keyDates.after(),
                wanted,
                new Notices(
                        bonus.with(terms.hints(card.planId(), keyDates.hints())),
                        keyDates.warnings(),
                        terms.finals(),
                        Stream.concat(
                                        keyDates.asked().stream(),
                                        unusual(plan, amount, total, payments.change()).stream())
                                .toList()),
                ChannelInfo.of(offer, card.carrierId(), catalogue),
                references,
                problems);
    }

    private static boolean runsByItself(@Nullable Channel channel) {
        return channel != null && channel.operates() == ChannelActor.SYSTEM;
    }

    private Purchase purchase(Bonus bonus, RenewalChoice.Facts facts) {
        var spent = facts.meteredSpend().isBlank() ? Yen.ZERO : amount("meteredSpend", facts.meteredSpend());
        var purchase = Purchase.at(now)
                .withMeteredSpend(spent)
                .withBonusDays(bonus.days())
                .endingOn(choice.ownExpiry());
        var firstUse = facts.firstUse();
        if (firstUse != null && (firstUse.isBefore(today.minusYears(1)) || firstUse.isAfter(today.plusYears(1)))) {
            problems.put("firstUse", Problem.of("problem.renewal.firstUse"));
        }
        var started = firstUse == null ? purchase : purchase.firstUsedAt(start(firstUse));
        return facts.promotionCode() ? started.byPromotionCode() : started;
    }

    /** Today it starts now, on any other day with that day. */
    private Instant start(LocalDate firstUse) {
        return firstUse.equals(today) ? now : JapanTime.startOf(firstUse);
    }

    private @Nullable OfferedChannel offer() {
        var offer = catalogue.channelsFor(card.carrierId(), card.form(), card.contract()).stream()
                .filter(offered -> offered.channel().id().equals(choice.channelId()))
                .findFirst()
                .orElse(null);
        return present("channel", offer, Problem.of(RenewalProblem.CHANNEL_MISSING));
    }

    private @Nullable Plan plan() {
        if (choice.planId() == null) {
            return null;
        }
        var plan = catalogue
                .plan(choice.planId())
                .filter(offered -> offered.carrierId().equals(card.carrierId()))
                .orElse(null);
        return present("plan", plan, Problem.of("problem.renewal.plan"));
    }

    private @Nullable Promotion promotion(@Nullable Channel channel) {
        if (choice.promotionId() == null || channel == null) {
            return null;
        }
        var promotion = catalogue.promotions(today, card.carrierId(), choice.planId(), channel.id()).stream()
                .filter(offered -> offered.id().equals(choice.promotionId()))
                .findFirst()
                .orElse(null);
        return present("promotion", promotion, Problem.of("problem.renewal.promotion"));
    }

    private <T> @Nullable T present(String field, @Nullable T value, Problem problem) {
        if (value == null) {
            problems.put(field, problem);
        }
        return value;
    }

    /** The carrier's price of the day; what is typed counts only where the carrier names none. */
    private Yen amountOf(@Nullable Plan plan) {
        return Optional.ofNullable(plan)
                .flatMap(chosen -> chosen.priceOn(today))
                .orElseGet(() -> amount("amount", choice.amount()));
    }

    /** What cannot be recorded anyhow is not asked about. */
    private List<Problem> unusual(@Nullable Plan plan, Yen amount, Yen total, Optional<Yen> change) {
        return problems.containsKey("amount") || problems.containsKey("fee")
                ? List.of()
                : new UnusualAmount(catalogue, card.carrierId(), today).questions(plan, amount, total, change);
    }

    private Yen amount(String field, String typed) {
        if (typed.isBlank()) {
            problems.put(field, Problem.of("problem.renewal.amount"));
            return Yen.ZERO;
        }
        try {
            return Yen.parse(typed);
        } catch (ProblemException wrong) {
            problems.put(field, wrong.problem());
            return Yen.ZERO;
        }
    }

    private List<ChecklistStep> steps(@Nullable Channel channel, boolean fromStock) {
        return channel == null
                ? List.of()
                : catalogue
                        .steps(
                                channel.id(),
                                card.carrierId(),
                                card.form(),
                                card.contract(),
                                card.purpose(),
                                card.generation())
                        .stream()
                        .filter(step -> !fromStock || step.appliesToStock())
                        .toList();
    }

    private void checkSteps(List<ChecklistStep> steps) {
        var missing = choice.missing(steps);
        if (!missing.isEmpty()) {
            problems.put("steps", Problem.of(RenewalProblem.STEPS_MISSING, (long) missing.size()));
        }
    }

    /** An amount that is missing or wrong says nothing about what the carrier is to get. */
    private KnownValues known(Yen toCarrier, Yen amount, SettlementChoice settlement) {
        if (agreed != null) {
            return agreed;
        }
        var known = problems.containsKey("amount")
                ? KnownValues.of(card, null, null)
                : KnownValues.of(card, toCarrier, amount);
        return settlement.isOnBehalf() && !settlement.isNow() ? known.paidLater() : known;
    }

    private List<CheckedReference> references(@Nullable Channel channel, boolean fromStock, KnownValues all) {
        if (channel == null) {
            return List.of();
        }
        var seen = channel.family().chargesOnItsPage() ? all : all.paid();
        var known = channel.record().stream().anyMatch(QuoteCalculator::isEndOfNumber)
                ? seen.toldApartBy(NumberEnds.of(card, others.get()))
                : seen;
        var references = channel.record().stream()
                .filter(field -> !fromStock || field.appliesToStock())
                .map(field -> known.canBeSeen(field.type()) ? field : field.optional())
                .map(field -> CheckedReference.of(field, choice, known))
                .toList();
        references.forEach(reference -> reference
                .problem()
                .ifPresent(
                        problem -> problems.put("reference." + reference.field().id(), problem)));
        return references;
    }

    private static boolean isEndOfNumber(RecordField field) {
        return field.type() == FieldType.CHARGED_NUMBER || field.type() == FieldType.OWN_ICCID;
    }
}
