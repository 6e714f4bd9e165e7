package org.tsuzuki.operations.demo;

import java.time.Instant;
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
import org.tsuzuki.catalogue.kinds.ChannelActor;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.Medium;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.renewal.ExpectedValidity;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.checkout.CheckoutService;
import org.tsuzuki.renewal.checkout.RecordedSale;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.settlement.CarrierSettlementService;
import org.tsuzuki.renewal.settlement.SettlementOrder;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;

/** What a member of the demo's staff does with a card: everything through the services that the counter uses. */
@Component
@ConditionalOnProperty("tsuzuki.demo")
class DemoCounter {

    private static final int SETTLEMENTS = 20;
    private static final int DIRECT_OF_TWENTY = 3;
    private static final int PAPERS_OF_TEN = 7;
    private static final String WORKS = "4G, 090";

    private final CardService cards;
    private final Catalogue catalogue;
    private final ChoiceMaker choices;
    private final QuoteService quotes;
    private final CheckoutService checkout;
    private final RenewalService renewals;
    private final ResultService results;
    private final ReceiptService receipts;
    private final SettlementMethodService settlements;
    private final CarrierSettlementService payments;
    private final CurrentActor actor;

    DemoCounter(
            CardService cards,
            Catalogue catalogue,
            ChoiceMaker choices,
            QuoteService quotes,
            CheckoutService checkout,
            RenewalService renewals,
            ResultService results,
            ReceiptService receipts,
            SettlementMethodService settlements,
            CarrierSettlementService payments,
            CurrentActor actor) {
        this.payments = payments;
        this.settlements = settlements;
        this.cards = cards;
        this.catalogue = catalogue;
        this.choices = choices;
        this.quotes = quotes;
        this.checkout = checkout;
        this.renewals = renewals;
        this.results = results;
        this.receipts = receipts;
        this.actor = actor;
    }

    RecordedSale renew(CardId id, @Nullable Wish wish, Random random) {
        var card = card(id);
        var channel = channel(card, random);
        var settlement = channel.operates() == ChannelActor.SYSTEM ? SettlementChoice.DIRECT : settlement(card, random);
        var choice = choices.choose(card, channel, actor.get().name(), wish, settlement, random);
        var total = quotes.quote(card, choice).total();
        var recorded =
                checkout.record(CheckoutRequest.of(new SaleLine(Ids.next(), id, choice), total, Submission.DONE));
        receipts.recordPrint(
                new ReceiptNumber(recorded.receiptNumber()),
                random.nextInt(10) < PAPERS_OF_TEN ? Medium.PAPER : Medium.PDF);
        return recorded;
    }

    /** Some customers pay the carrier themselves; most is paid with a card of the agency, and a little waits. */
    private SettlementChoice settlement(CardDetails card, Random random) {
        var drawn = random.nextInt(SETTLEMENTS);
        if (drawn < DIRECT_OF_TWENTY) {
            return SettlementChoice.DIRECT;
        }
        return drawn == DIRECT_OF_TWENTY
                ? SettlementChoice.LATER
                : settlements.offered(card.carrierId()).stream()
                        .filter(SettlementMethod::isCard)
                        .findFirst()
                        .map(method -> SettlementChoice.by(method.id().value()))
                        .orElse(SettlementChoice.LATER);
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
                : channel(drawn);
    }

    private static Channel channel(OfferedChannel offered) {
        return offered.channel();
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
        if (payments.held(id).compareTo(Yen.ZERO) > 0) {
            var card = settlements.offered(renewal.item().carrierId()).stream()
                    .filter(SettlementMethod::isCard)
                    .findFirst()
                    .orElseThrow();
            payments.pay(id, SettlementOrder.of(Ids.next(), card.id().value()));
        }
    }

    void notSeen(RenewalId id, String note) {
        results.notSeen(id, note);
    }

    void fail(RenewalId id, String reason) {
        results.fail(id, reason);
    }

    /** Notes how the card stands, where its renewals alone do not say so. */
    void note(DemoCard demo, Instant now) {
        var card = card(demo.id());
        var fate = demo.fate();
        var end = card.keyDates().get(KeyDateKind.DATA).map(KeyDate::lastDay).orElse(null);
        var stands = card.state(demo.line(), now) == fate.state() && (demo.isKept() || Objects.equals(end, fate.end()));
        if (!stands) {
            cards.change(DemoCards.with(card, fate.keyDates(), fate.lostOn(), fate.closedOn()));
        }
    }

    private CardDetails card(CardId id) {
        return cards.find(id).orElseThrow();
    }
}
