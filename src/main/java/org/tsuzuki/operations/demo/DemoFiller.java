package org.tsuzuki.operations.demo;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.DeskClock;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.database.FileCompaction;
import org.tsuzuki.operations.demo.cards.DemoCard;
import org.tsuzuki.operations.demo.cards.DemoCards;
import org.tsuzuki.operations.demo.people.DemoCustomers;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.StaffService;

/**
 * Fills an empty demo with an agency that has been at work for two years, all of it counted back from today. It
 * is done once, in one transaction: killed halfway, nothing is there and the next start begins anew.
 */
@Component
@Order(0)
@ConditionalOnProperty("tsuzuki.demo")
class DemoFiller implements ApplicationRunner {

    private static final Duration OPEN_FOR = Duration.ofDays(760);
    private static final Logger LOG = LoggerFactory.getLogger(DemoFiller.class);

    private final StaffService staff;
    private final InvitationService invitations;
    private final AgencyService agency;
    private final CustomerService customers;
    private final CardService cards;
    private final Catalogue catalogue;
    private final DemoCounter counter;
    private final DemoTill till;
    private final DemoVouchers vouchers;
    private final DemoOwner owner;
    private final DemoSignIn signIn;
    private final DeskClock clock;
    private final DemoSize size;
    private final EntityManager entities;
    private final FileCompaction file;
    private final TransactionTemplate transaction;

    DemoFiller(
            StaffService staff,
            InvitationService invitations,
            AgencyService agency,
            CustomerService customers,
            CardService cards,
            Catalogue catalogue,
            DemoCounter counter,
            DemoTill till,
            DemoVouchers vouchers,
            DemoOwner owner,
            DemoSignIn signIn,
            DeskClock clock,
            @Value("${tsuzuki.demo-renewals}") int renewals,
            EntityManager entities,
            FileCompaction file,
            PlatformTransactionManager transactions) {
        this.staff = staff;
        this.invitations = invitations;
        this.agency = agency;
        this.customers = customers;
        this.cards = cards;
        this.catalogue = catalogue;
        this.counter = counter;
        this.till = till;
        this.vouchers = vouchers;
        this.owner = owner;
        this.signIn = signIn;
        this.clock = clock;
        this.size = new DemoSize(renewals);
        this.entities = entities;
        this.file = file;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (AsSystem.call(staff::staff).isEmpty()) {
            fill();
        }
    }

    private void fill() {
        LOG.info("Filling the demo agency …");
        var begun = System.nanoTime();
        var password = DemoPassword.next();
        transaction.executeWithoutResult(status -> AsSystem.run(() -> {
            var now = clock.instant();
            clock.at(
                    now.minus(OPEN_FOR),
                    () -> signIn.keep(
                            DemoAgency.open(agency, staff, invitations, password)
                                    .staff(),
                            password));
            var opened = new DemoAgency(agency.branches(), staff.staff());
            timetable(opened, now).carryOut(clock, entities);
        }));
        file.compact();
        LOG.info(
                "The demo agency is filled, after {} s.",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private DemoTimetable timetable(DemoAgency opened, Instant now) {
        var today = JapanTime.dayOf(now);
        var inventedCustomers = new DemoCustomers();
        var people = new ArrayList<CustomerDetails>();
        for (var i = 0; i < size.customers(); i++) {
            people.add(inventedCustomers.next(today, i % 90));
        }
        var demoCards = demoCards(people, new DemoCards(catalogue, today));
        var diary = new DemoDiary(today, demoCards, size).write();
        var timetable = new DemoTimetable();
        var drawers = new DemoDrawers(opened, till, now);
        var story = new DemoStory(timetable, opened, counter, drawers, cards, now);
        var known = new Instant[size.customers()];
        for (var i = 0; i < size.cards(); i++) {
            var card = demoCards.get(i);
            var added = story.tell(card, diary.get(i));
            var earlier = known[card.customer()];
            known[card.customer()] = earlier == null || added.isBefore(earlier) ? added : earlier;
        }
        drawers.plan(timetable);
        addCustomers(timetable, opened, people, known, now);
        var opening = now.minus(OPEN_FOR).plus(Duration.ofMinutes(30));
        vouchers.plan(timetable, opened, opening, now);
        owner.plan(timetable, opened, opening, now);
        return timetable;
    }

    /** Nearly every customer has a card, and some have several. */
    private List<DemoCard> demoCards(List<CustomerDetails> people, DemoCards invented) {
        var random = new Random(600);
        var demoCards = new ArrayList<DemoCard>();
        for (var i = 0; i < size.cards(); i++) {
            var customer = i < size.customersWithCards() ? i : random.nextInt(size.customersWithCards());
            demoCards.add(invented.next(people.get(customer).id(), customer));
        }
        return demoCards;
    }

    /** A file is opened some minutes before its first card is added. */
    private void addCustomers(
            DemoTimetable timetable, DemoAgency opened, List<CustomerDetails> people, Instant[] known, Instant now) {
        var random = new Random(400);
        for (var i = 0; i < size.customers(); i++) {
            var person = people.get(i);
            var first = known[i] == null ? now.minus(Duration.ofDays(1L + i % 30)) : known[i];
            var opens = first.minus(Duration.ofMinutes(4L + random.nextInt(6)));
            timetable.add(opens, opened.at(i, random), () -> customers.create(person));
        }
    }
}
