package org.tsuzuki.renewal.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Staff;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.CarrierStatus;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.PlanKind;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** Renewals to practise with. They are real but for one thing: nothing of them is recorded but that somebody practised. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class PracticeService {

    private static final String HAN = "練習 花子";
    private static final String KANA = "レンシュウ ハナコ";
    private static final String LATIN = "RENSHU HANAKO";
    private static final PhoneNumber NUMBER = PhoneNumber.parse("090-1234-5678");
    private static final int DAYS_LEFT = 3;
    private static final List<PlanKind> EASIEST_FIRST =
            List.of(PlanKind.TOPPING, PlanKind.PREPAID_BALANCE, PlanKind.FIXED_TERM, PlanKind.POSTPAID);

    private final PracticeWalks walks;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    PracticeService(
            PracticeWalks walks,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.walks = walks;
        this.catalogue = catalogue;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Of what is sold today the most certain, so that nobody practises with doubts.
     *
     * @return empty when the catalogue has no plan whose price is known and which a channel sells
     */
    public Optional<PracticeCustomer> customer() {
        var today = JapanTime.today(clock);
        return catalogue.plans().stream()
                .filter(plan -> EASIEST_FIRST.contains(plan.kind()))
                .filter(plan -> plan.isSoldOn(today) && plan.priceOn(today).isPresent())
                .sorted(Comparator.comparing((Plan plan) -> isCertain(plan, today))
                        .thenComparing(plan -> contract(plan) == Contract.PREPAID)
                        .reversed()
                        .thenComparing(plan -> EASIEST_FIRST.indexOf(plan.kind())))
                .map(plan -> invented(plan, today))
                .filter(this::canBeRenewed)
                .findFirst();
    }

    private boolean isCertain(Plan plan, LocalDate today) {
        return plan.provenance().isReliableOn(today)
                && catalogue
                        .carrier(plan.carrierId())
                        .filter(carrier -> carrier.status() == CarrierStatus.OPEN)
                        .filter(carrier -> carrier.provenance().isReliableOn(today))
                        .isPresent();
    }

    private Contract contract(Plan plan) {
        return catalogue
                .carrier(plan.carrierId())
                .filter(carrier -> carrier.contracts().contains(Contract.PREPAID))
                .map(carrier -> Contract.PREPAID)
                .orElse(Contract.POSTPAID);
    }

    private boolean canBeRenewed(PracticeCustomer invented) {
        var card = invented.card();
        return !catalogue
                .channelsFor(card.carrierId(), card.form(), card.contract())
                .isEmpty();
    }

    private PracticeCustomer invented(Plan plan, LocalDate today) {
        var customer = CustomerDetails.draft(HAN, KANA, LATIN).withLanguages(List.of("zh"));
        var card = CardDetails.draft(
                customer.id(),
                plan.carrierId(),
                new CardKind(SimForm.PHYSICAL, contract(plan), Purpose.VOICE, Generation.G4),
                new CardIdentifiers(NUMBER, null, null, null, null, null, null),
                KeyDates.of(KeyDate.of(KeyDateKind.DATA, today.plusDays(DAYS_LEFT))));
        return new PracticeCustomer(customer, card.withPlan(plan.id(), null));
    }

    /** Notes that I went through one to its end. */
    @Transactional
    public void finish() {
        var walk = walks.save(new PracticeWalk(actor.get().name(), clock.instant()));
        events.publishEvent(DomainChange.of(
                "practice.finished", walk.id().toString(), actor.get().name()));
    }

    /** Whether anybody ever went through one to its end. */
    public boolean isDone() {
        return walks.count() > 0;
    }
}
