package org.tsuzuki.operations.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.operations.demo.cards.DemoCard;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.checkout.RecordedSale;
import org.tsuzuki.security.StaffDetails;

/** Puts the life of one card into the timetable: added, renewed again and again, noted as it stands today. */
final class DemoStory {

    private static final int OF_HUNDRED = 100;
    private static final List<String> REASONS =
            List.of("运营商页面显示付款未完成", "コードが使用済みと表示された", "The operator cancelled the order", "入力番号の誤り、店頭で受付できず");
    private static final List<String> NOTES =
            List.of("页面上还没变，晚上再看", "マイページに未反映", "Customer is in the air, look again tomorrow");

    private static final List<String> EXCUSES = List.of("お待たせしたため", "系统故障让客人久等", "The machine was out of order");
    private static final List<String> BACK = List.of("更新できなかったため", "续费没有成功", "The renewal did not go through");
    private static final int AGAIN = 3;
    private static final int WAIVED = 2;

    private final DemoTimetable timetable;
    private final DemoAgency agency;
    private final DemoCounter counter;
    private final DemoDrawers drawers;
    private final CardService cards;
    private final DemoHours hours;
    private final Instant now;
    private final Random random = new Random(2_718);

    DemoStory(
            DemoTimetable timetable,
            DemoAgency agency,
            DemoCounter counter,
            DemoDrawers drawers,
            CardService cards,
            Instant now) {
        this.timetable = timetable;
        this.agency = agency;
        this.counter = counter;
        this.drawers = drawers;
        this.cards = cards;
        this.now = now;
        this.hours = new DemoHours(now);
    }

    /** @return when the card was added, so that its customer's file is older */
    Instant tell(DemoCard demo, List<DemoRenewal> renewals) {
        var added = hours.on(firstDay(demo, renewals));
        timetable.add(added, clerk(demo), () -> cards.create(asAdded(demo, renewals)));
        var last = added;
        for (var renewal : renewals) {
            last = renew(demo, renewal, last);
        }
        timetable.add(noted(demo, last), clerk(demo), () -> counter.note(demo, now));
        return added;
    }

    private LocalDate firstDay(DemoCard demo, List<DemoRenewal> renewals) {
        var known =
                renewals.isEmpty() ? JapanTime.dayOf(now) : renewals.getFirst().day();
        return known.minusDays(1L + random.nextInt(Math.min(20, demo.period())));
    }

    /** As it was before the first renewal that went well. */
    private static CardDetails asAdded(DemoCard demo, List<DemoRenewal> renewals) {
        return renewals.isEmpty() || demo.isKept()
                ? demo.card()
                : demo.before(Objects.requireNonNull(renewals.getFirst().wish()).day());
    }

    /** Who loses a card or ends its contract says so on that day. */
    private Instant noted(DemoCard demo, Instant last) {
        var said = demo.fate().closedOn() == null
                ? demo.fate().lostOn()
                : demo.fate().closedOn();
        var after = hours.minutesAfter(last, 600);
        return said == null || said.isBefore(JapanTime.dayOf(after)) ? after : hours.on(said);
    }

    private Instant renew(DemoCard demo, DemoRenewal renewal, Instant before) {
        var by = clerk(demo);
        var planned = hours.on(renewal.day());
        var at = planned.isAfter(before) ? planned : hours.minutesAfter(before, 5);
        var recorded = new AtomicReference<RecordedSale>();
        drawers.serve(by, at);
        timetable.add(at, by, () -> recorded.set(counter.renew(demo.id(), renewal.wish(), random)));
        var looked = hours.minutesAfter(at, 240);
        switch (renewal.result()) {
            case CONFIRMED -> confirm(by, looked, recorded);
            case UNKNOWN -> timetable.add(looked, by, () -> counter.notSeen(id(recorded), one(NOTES)));
            case FAILED -> fail(by, looked, recorded);
            default -> {}
        }
        return looked;
    }

    /** Now and then a payment to the carrier has to be made again, or a customer waited too long. */
    private void confirm(StaffDetails by, Instant at, AtomicReference<RecordedSale> recorded) {
        timetable.add(at, by, () -> counter.confirm(id(recorded), random));
        var chance = random.nextInt(OF_HUNDRED);
        if (chance < AGAIN) {
            drawers.serve(by, at);
            timetable.add(at.plusSeconds(40), by, () -> counter.payAgain(id(recorded), random));
        } else if (chance < AGAIN + WAIVED) {
            drawers.serve(by, at);
            timetable.add(at.plusSeconds(20), by, () -> counter.waiveFee(id(recorded), one(EXCUSES)));
        }
    }

    /** Half of the customers come for their money the next day. */
    private void fail(StaffDetails by, Instant at, AtomicReference<RecordedSale> recorded) {
        drawers.serve(by, at);
        timetable.add(at, by, () -> counter.fail(id(recorded), one(REASONS), random));
        var tomorrow = JapanTime.dayOf(at).plusDays(1);
        if (tomorrow.isBefore(JapanTime.dayOf(now)) && random.nextBoolean()) {
            var comes = hours.on(tomorrow);
            drawers.serve(by, comes);
            timetable.add(comes, by, () -> counter.refund(id(recorded), one(BACK)));
        }
    }

    private static RenewalId id(AtomicReference<RecordedSale> recorded) {
        return Objects.requireNonNull(recorded.get()).renewals().getFirst();
    }

    private StaffDetails clerk(DemoCard demo) {
        return agency.at(demo.customer(), random);
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
