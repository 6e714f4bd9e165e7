package org.tsuzuki.renewal.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
            List.of(PlanKind.PREPAID_BALANCE, PlanKind.TOPPING, PlanKind.FIXED_TERM, PlanKind.POSTPAID);

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

    /** Empty when the catalogue has no plan whose price is known and which a channel sells. */
    public Optional<PracticeCustomer> customer() {
        var today = JapanTime.today(clock);
        return EASIEST_FIRST.stream()
                .flatMap(kind -> plans(kind, today))
                .map(plan -> invented(plan, today))
                .filter(this::canBeRenewed)
                .findFirst();
    }

    private Stream<Plan> plans(PlanKind kind, LocalDate today) {
        return catalogue.plans().stream()
                .filter(plan -> plan.kind() == kind)
                .filter(plan -> plan.isSoldOn(today) && plan.priceOn(today).isPresent());
    }

    private boolean canBeRenewed(PracticeCustomer invented) {
        var card = invented.card();
        return !catalogue
                .channelsFor(card.carrierId(), card.form(), card.contract())
                .isEmpty();
    }

    private static PracticeCustomer invented(Plan plan, LocalDate today) {
        var customer = CustomerDetails.draft(HAN, KANA, LATIN).withLanguages(List.of("zh"));
        var contract = plan.kind() == PlanKind.POSTPAID ? Contract.POSTPAID : Contract.PREPAID;
        var card = CardDetails.draft(
                customer.id(),
                plan.carrierId(),
                new CardKind(SimForm.PHYSICAL, contract, Purpose.VOICE, Generation.G4),
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
