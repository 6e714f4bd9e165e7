package org.tsuzuki.operations.demo;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.operations.demo.cards.DemoCard;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.Medium;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.renewal.ExpectedValidity;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.checkout.CheckoutService;
import org.tsuzuki.renewal.checkout.RecordedSale;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;

/** What a member of the demo's staff does with a card: everything through the services that the counter uses. */
@Component
@ConditionalOnProperty("tsuzuki.demo")
class DemoCounter {

    private static final int PAPERS_OF_TEN = 7;
    private static final String WORKS = "4G, 090";

    private final CardService cards;
    private final Catalogue catalogue;
    private final ChoiceMaker choices;
    private final DemoPayments payments;
    private final CheckoutService checkout;
    private final RenewalService renewals;
    private final ResultService results;
    private final CorrectionService corrections;
    private final ReceiptService receipts;
    private final CurrentActor actor;

    DemoCounter(
            CardService cards,
            Catalogue catalogue,
            ChoiceMaker choices,
            DemoPayments payments,
            CheckoutService checkout,
            RenewalService renewals,
            ResultService results,
            CorrectionService corrections,
            ReceiptService receipts,
            CurrentActor actor) {
        this.cards = cards;
        this.catalogue = catalogue;
        this.choices = choices;
        this.payments = payments;
        this.checkout = checkout;
        this.renewals = renewals;
        this.results = results;
        this.corrections = corrections;
        this.receipts = receipts;
        this.actor = actor;
    }

    RecordedSale renew(CardId id, @Nullable Wish wish, Random random) {
        var card = card(id);
        var channel = channel(card, random);
        var begun = choices.choose(card, channel, actor.get().name(), wish, payments.begin(channel, random), random);
        var total = choices.total(card, begun);
        var choice = begun.settlement().isDirect() ? begun : payments.onBehalf(card, channel, begun, total, random);
        var recorded =
                checkout.record(CheckoutRequest.of(new SaleLine(Ids.next(), id, choice), total, Submission.DONE));
        receipts.recordPrint(
                new ReceiptNumber(recorded.receiptNumber()),
                random.nextInt(10) < PAPERS_OF_TEN ? Medium.PAPER : Medium.PDF);
        return recorded;
    }

    /** Any channel that the card can be renewed through; those to be confirmed first half as often. */
    private Channel channel(CardDetails card, Random random) {
        var carrier = catalogue.carrier(card.carrierId()).orElseThrow();
        var offered = catalogue.channelsFor(card.carrierId(), card.form(), card.contract()).stream()
                .filter(offer -> carrier.lists(offer.channel().id()))
                .toList();
        var drawn = offered.get(random.nextInt(offered.size()));
        return drawn.confirmFirst()
                ? offered.get(random.nextInt(offered.size())).channel()
                : drawn.channel();
    }

    /** What is seen at the carrier's was paid for by then. */
    void confirm(RenewalId id, Random random) {
        var renewal = renewals.find(id).orElseThrow();
        var seen = new ExpectedValidity(
                        renewal.details().before(), renewal.details().promised())
                .day();
        var sources = Observation.Source.values();
        var works = results.needsProof(renewal.id()) ? WORKS : "";
        results.confirm(id, new Observation(seen.orElse(null), null, works, sources[random.nextInt(sources.length)]));
        payments.settle(id, renewal.item().carrierId(), random);
    }

    void payAgain(RenewalId id, Random random) {
        payments.again(id, renewals.find(id).orElseThrow().item().carrierId(), random);
    }

    void notSeen(RenewalId id, String note) {
        results.notSeen(id, note);
    }

    /** The carrier gives back what it was paid, most of the time at once. */
    void fail(RenewalId id, String reason, Random random) {
        results.fail(id, reason);
        if (random.nextInt(4) > 0) {
            payments.takeBack(id, random);
        }
    }

    /** All that is left of what failed, the way it came; what takes a second person waits. */
    void refund(RenewalId id, String reason) {
        giveBack(id, corrections.left(id), reason);
    }

    /** The agency's own fee, where a customer waited for long. */
    void waiveFee(RenewalId id, String reason) {
        var fee = corrections.left(id).getOrDefault(SalePart.FEE, Yen.ZERO);
        giveBack(id, Map.of(SalePart.FEE, fee), reason);
    }

    private void giveBack(RenewalId id, Map<SalePart, Yen> left, String reason) {
        var parts = new EnumMap<SalePart, Yen>(SalePart.class);
        left.forEach((part, yen) -> {
            if (yen.compareTo(Yen.ZERO) > 0) {
                parts.put(part, yen);
            }
        });
        var sum = parts.values().stream().reduce(Yen.ZERO, Yen::plus);
        if (!parts.isEmpty() && !corrections.needsSecondPerson(sum)) {
            var method = renewals.find(id).orElseThrow().item().paymentId();
            corrections.refund(id, new RefundOrder(parts, method, reason, null));
        }
    }

    /** Notes how the card stands, where its renewals alone do not say so. */
    void note(DemoCard demo, Instant now) {
        var card = card(demo.id());
        var fate = demo.fate();
        var end = card.keyDates().get(KeyDateKind.DATA).map(KeyDate::lastDay).orElse(null);
        var stands = card.state(demo.line(), now) == fate.state() && (demo.isKept() || Objects.equals(end, fate.end()));
        if (!stands) {
            cards.change(demo.asItStands(card));
        }
    }

    private CardDetails card(CardId id) {
        return cards.find(id).orElseThrow();
    }
}
