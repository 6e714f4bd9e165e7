package org.tsuzuki.operations.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardService;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.checkout.RecordedSale;
import org.tsuzuki.security.StaffDetails;

/** Puts the life of one card into the timetable: added, renewed again and again, noted as it stands today. */
final class DemoStory {

    private static final List<String> REASONS =
            List.of("运营商页面显示付款未完成", "コードが使用済みと表示された", "The operator cancelled the order", "入力番号の誤り、店頭で受付できず");
    private static final List<String> NOTES =
            List.of("页面上还没变，晚上再看", "マイページに未反映", "Customer is in the air, look again tomorrow");

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
        timetable.add(hours.minutesAfter(last, 600), clerk(demo), () -> counter.note(demo, now));
        return added;
    }

    private LocalDate firstDay(DemoCard demo, List<DemoRenewal> renewals) {
        var known =
                renewals.isEmpty() ? JapanTime.dayOf(now) : renewals.getFirst().day();
        return known.minusDays(1L + random.nextInt(Math.min(20, demo.period())));
    }

    /** As it was before the first renewal that went well. */
    private static CardDetails asAdded(DemoCard demo, List<DemoRenewal> renewals) {
        var card = demo.card();
        if (renewals.isEmpty() || demo.isKept()) {
            return card;
        }
        var first = Objects.requireNonNull(renewals.getFirst().wish()).day();
        var end =
                demo.isMonthly() ? YearMonth.from(first).minusMonths(1).atEndOfMonth() : first.minusDays(demo.period());
        return DemoCards.with(card, DemoFates.service(card.kind(), end), null, null);
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
            case CONFIRMED -> timetable.add(looked, by, () -> counter.confirm(id(recorded), random));
            case UNKNOWN -> timetable.add(looked, by, () -> counter.notSeen(id(recorded), one(NOTES)));
            case FAILED -> timetable.add(looked, by, () -> counter.fail(id(recorded), one(REASONS)));
            default -> {}
        }
        return looked;
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
