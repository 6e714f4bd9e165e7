package org.tsuzuki.renewal.draft;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.money.BranchCounter;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.settlement.CarrierSettlementService;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementRoute;

/** Opens the Renew page of a card. */
@Service
@Staff.Counter
public class RenewalFormService {

    private final DraftService drafts;
    private final Renewals renewals;
    private final CarrierSettlementService settlements;
    private final Catalogue catalogue;
    private final BranchCounter counter;
    private final Clock clock;
    private final Settings settings;

    RenewalFormService(
            DraftService drafts,
            Renewals renewals,
            CarrierSettlementService settlements,
            Catalogue catalogue,
            BranchCounter counter,
            Clock clock,
            Settings settings) {
        this.drafts = drafts;
        this.renewals = renewals;
        this.settlements = settlements;
        this.catalogue = catalogue;
        this.counter = counter;
        this.clock = clock;
        this.settings = settings;
    }

    /** What I typed before, else what was chosen last time for this card; the key of the renewal is made here. */
    public RenewalDraft open(CardDetails card) {
        return drafts.find(card.id()).orElseGet(() -> begin(card));
    }

    /** When another tab of mine opens the same form first, its form is mine too. */
    private RenewalDraft begin(CardDetails card) {
        try {
            return drafts.save(card.id(), beginning(card));
        } catch (DataIntegrityViolationException taken) {
            return drafts.find(card.id()).orElseThrow(() -> taken);
        }
    }

    /** What a new page begins with: as chosen last time for this card, else what comes first. */
    public RenewalChoice beginning(CardDetails card) {
        return withOnlyPayment(card, likeLastTime(card));
    }

    /**
     * The same choice, paid with the only method that there is: the branch takes no other, or the channel takes nothing but
     * cash. What the clerk has chosen stays.
     */
    public RenewalChoice withOnlyPayment(CardDetails card, RenewalChoice choice) {
        if (choice.paymentId() != null) {
            return choice;
        }
        var taken = counter.here().list(Yen.ZERO);
        if (taken.size() == 1) {
            return choice.withPayment(taken.getFirst().id());
        }
        return offered(card)
                .filter(offer -> offer.channel().id().equals(choice.channelId()))
                .map(offer -> offer.acceptance().accepts())
                .filter(accepted -> accepted.size() == 1)
                .flatMap(accepted ->
                        taken.stream().filter(PaymentMethod::cash).filter(method -> accepted.contains(method.id())))
                .findFirst()
                .map(method -> choice.withPayment(method.id()))
                .orElse(choice);
    }

    private Stream<OfferedChannel> offered(CardDetails card) {
        return catalogue.channelsFor(card.carrierId(), card.form(), card.contract()).stream();
    }

    private RenewalChoice likeLastTime(CardDetails card) {
        var offered = offered(card).map(channel -> channel.channel().id()).toList();
        var last = renewals.findByCardOrderByRecordedAtDesc(card.id(), Limit.of(1)).stream()
                .map(Renewal::record)
                .map(RenewalRecord::item)
                .findFirst();
        var channel = last.map(RenewalRecord.Item::channelId).filter(offered::contains);
        var start = RenewalChoice.nothing()
                .withFee(Long.toString(settings.yen(Setting.SERVICE_FEE).amount()))
                .withChannel(channel.orElse(offered.stream().findFirst().orElse(null)))
                .withPayment(channel.flatMap(same -> last.map(RenewalRecord.Item::paymentId))
                        .filter(method -> catalogue.paymentMethod(method).isPresent()) // credit is spent, as a rule
                        .orElse(null))
                .settledBy(channel.flatMap(same -> last)
                        .map(RenewalRecord.Item::route)
                        .filter(route -> route == SettlementRoute.DIRECT)
                        .map(direct -> SettlementChoice.DIRECT)
                        .orElseGet(() -> settlements.lastTime(card.carrierId())));
        return Optional.ofNullable(last.map(RenewalRecord.Item::planId).orElse(card.planId()))
                .flatMap(catalogue::plan)
                .map(plan -> start.withPlan(plan.id(), price(plan)))
                .orElse(start);
    }

    /** The price as it is typed; empty when the clerk has to find it out. */
    private String price(Plan plan) {
        return plan.priceOn(JapanTime.today(clock))
                .map(yen -> Long.toString(yen.amount()))
                .orElse("");
    }
}
