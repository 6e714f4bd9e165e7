package org.tsuzuki.operations.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.money.BranchCounter;
import org.tsuzuki.money.CounterMethods;
import org.tsuzuki.operations.demo.cards.SuitablePlans;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.QuoteCalculator;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.StepCompletion;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;

/**
 * Fills a Renew page in as a clerk would, for any card and any channel that serves it: a plan that its rule allows, a
 * payment the channel takes, every required step ticked, every required reference noted.
 */
@Component
public class ChoiceMaker {

    private static final String USUAL_FEE = "300";
    private static final int USUAL_DAYS = 30;
    private static final int NOTE = 1000;
    private static final String CASH = "CASH";
    private static final List<String> USUAL_AMOUNTS = List.of("1000", "2000", "2980", "3500", "5000");

    private final Catalogue catalogue;
    private final BranchCounter counter;
    private final Clock clock;

    ChoiceMaker(Catalogue catalogue, BranchCounter counter, Clock clock) {
        this.counter = counter;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A choice that can be recorded now.
     *
     * @param staff the name that the ticks carry
     * @param wish null when the rule of the plan decides
     */
    public RenewalChoice choose(
            CardDetails card, Channel channel, String staff, @Nullable Wish wish, RandomGenerator random) {
        return choose(card, channel, staff, wish, SettlementChoice.PRESET, random);
    }

    RenewalChoice choose(
            CardDetails card,
            Channel channel,
            String staff,
            @Nullable Wish wish,
            SettlementChoice settlement,
            RandomGenerator random) {
        var taken = counter.here();
        var start = RenewalChoice.nothing()
                .withChannel(channel.id())
                .settledBy(settlement)
                .withPayment(pick(payments(card, channel, taken), random))
                .withFee(USUAL_FEE);
        var sold = sold(card, channel, start, wish, taken, random);
        return withReferences(counted(card, ticked(card, channel, sold, staff), taken), card, channel, random);
    }

    /** Customers come with what the carrier takes, and pay with it if we take it too; cash is always taken. */
    private List<String> payments(CardDetails card, Channel channel, CounterMethods taken) {
        var accepts = catalogue.snapshot().acceptance(card.carrierId(), channel.id()).accepts().stream()
                .filter(id -> catalogue
                        .paymentMethod(id)
                        .filter(method -> taken.refusal(method).isEmpty())
                        .isPresent())
                .toList();
        return accepts.isEmpty() ? List.of(CASH) : accepts;
    }

    private RenewalChoice sold(
            CardDetails card,
            Channel channel,
            RenewalChoice start,
            @Nullable Wish wish,
            CounterMethods taken,
            RandomGenerator random) {
        var today = JapanTime.today(clock);
        var offers = SuitablePlans.of(catalogue.plansOf(card.carrierId(), today), card, channel).stream()
                .map(plan -> start.withPlan(plan.id(), price(plan, today, random)))
                .toList();
        return offers.stream()
                .filter(offer -> fits(card, offer, wish, taken))
                .findFirst()
                .orElseGet(() -> offers.stream()
                        .findFirst()
                        .orElseGet(() -> start.withAmount(amount(card, random)))
                        .withOwnExpiry(ownExpiry(card, wish, today)));
    }

    private boolean fits(CardDetails card, RenewalChoice offer, @Nullable Wish wish, CounterMethods taken) {
        var quote = quote(card, offer, taken);
        return !quote.problems().containsKey("validity")
                && (wish == null
                        || quote.after()
                                .get(KeyDateKind.DATA)
                                .map(KeyDate::lastDay)
                                .filter(wish::isMetBy)
                                .isPresent());
    }

    /** A number that is only kept has no day of service to promise. */
    private static @Nullable LocalDate ownExpiry(CardDetails card, @Nullable Wish wish, LocalDate today) {
        if (wish != null) {
            return wish.day();
        }
        return card.purpose() == Purpose.NUMBER_KEEPING ? null : today.plusDays(USUAL_DAYS);
    }

    private static String price(Plan plan, LocalDate today, RandomGenerator random) {
        return plan.priceOn(today).map(ChoiceMaker::typed).orElseGet(() -> pick(USUAL_AMOUNTS, random));
    }

    private String amount(CardDetails card, RandomGenerator random) {
        var amounts =
                catalogue.carrier(card.carrierId()).map(Carrier::denominations).orElse(List.of());
        return amounts.isEmpty() ? pick(USUAL_AMOUNTS, random) : typed(pick(amounts, random));
    }

    private RenewalChoice ticked(CardDetails card, Channel channel, RenewalChoice choice, String staff) {
        var ticked = choice;
        var tick = new StepCompletion(clock.instant(), staff);
        for (var step : catalogue.steps(
                channel.id(), card.carrierId(), card.form(), card.contract(), card.purpose(), card.generation())) {
            ticked = ticked.withTick(step.id(), tick);
        }
        return ticked;
    }

    /** What it comes to, and leads to; whether it can be recorded is asked when it is. */
    private Quote quote(CardDetails card, RenewalChoice choice, CounterMethods taken) {
        return new QuoteCalculator(catalogue, taken, card, choice, clock.instant()).quote();
    }

    Yen total(CardDetails card, RenewalChoice choice) {
        return quote(card, choice, counter.here()).total();
    }

    /** Cash is handed over in whole notes. */
    private RenewalChoice counted(CardDetails card, RenewalChoice choice, CounterMethods taken) {
        var isCash = Optional.ofNullable(choice.paymentId())
                .flatMap(catalogue::paymentMethod)
                .filter(PaymentMethod::cash)
                .isPresent();
        var total = quote(card, choice, taken).total().amount();
        return isCash ? choice.withTendered(Long.toString(Math.ceilDiv(total, NOTE) * NOTE)) : choice;
    }

    private RenewalChoice withReferences(
            RenewalChoice choice, CardDetails card, Channel channel, RandomGenerator random) {
        var noted = choice;
        var references = new InventedReferences(card, choice, clock.instant(), random);
        for (var field : channel.record()) {
            var isKnown = field.type().isFilledIn() && (field.type() != FieldType.OWN_ICCID || card.iccid() != null);
            if (!isKnown && (field.required() || random.nextBoolean())) {
                noted = noted.withReference(field.id(), references.valueOf(field));
            }
        }
        return noted;
    }

    private static String typed(Yen yen) {
        return String.format(Locale.ROOT, "%d", yen.amount());
    }

    private static <T> T pick(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
