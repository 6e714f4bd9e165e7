package org.tsuzuki.operations.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.tsuzuki.operations.demo.cards.DemoCard;
import org.tsuzuki.renewal.ResultState;

/** The days on which each card was renewed, counted back from how it stands today. */
final class DemoDiary {

    private static final int ANY = 10_000;
    private static final int REGULARS_OF = 9;

    private final LocalDate today;
    private final List<DemoCard> cards;
    private final Random random = new Random(314);
    private final DemoSize size;
    private final int[] counts;

    DemoDiary(LocalDate today, List<DemoCard> cards, DemoSize size) {
        this.today = today;
        this.cards = cards;
        this.size = size;
        this.counts =
                cards.stream().mapToInt(card -> count(card.mostRenewals(today))).toArray();
        spread(size.renewals() - size.submitted() - size.unknown() - size.failed());
    }

    /** Some have come ever since the agency opened, most came a few times. */
    private int count(int most) {
        if (most == 0) {
            return 0;
        }
        return random.nextInt(REGULARS_OF) == 0 ? most : 1 + random.nextInt(Math.min(3, most));
    }

    /** One more or one less here and there until the sum is right. */
    private void spread(int wanted) {
        var sum = 0;
        for (var count : counts) {
            sum += count;
        }
        for (var i = 0; sum != wanted; i = (i + 1) % counts.length) {
            if (sum < wanted && counts[i] < cards.get(i).mostRenewals(today)) {
                counts[i]++;
                sum++;
            } else if (sum > wanted && counts[i] > 1) {
                counts[i]--;
                sum--;
            }
        }
    }

    /** The renewals of every card, in the order of the cards; each card's in the order of their days. */
    List<List<DemoRenewal>> write() {
        var diary = new ArrayList<List<DemoRenewal>>();
        for (var i = 0; i < counts.length; i++) {
            diary.add(confirmed(cards.get(i), counts[i]));
        }
        addOpen(diary);
        addFailed(diary);
        diary.forEach(page -> page.sort(Comparator.comparing(DemoRenewal::day)));
        return diary;
    }

    private List<DemoRenewal> confirmed(DemoCard card, int count) {
        var page = new ArrayList<DemoRenewal>();
        for (var back = count - 1; back >= 0; back--) {
            page.add(card.isKept() ? kept(back) : towards(card, back));
        }
        return page;
    }

    private DemoRenewal kept(int monthsBack) {
        var day = today.minusMonths(monthsBack).minusDays(1L + random.nextInt(20));
        return new DemoRenewal(day, null, ResultState.CONFIRMED);
    }

    /** Only the last renewal must lead exactly to where the card stands. */
    private DemoRenewal towards(DemoCard card, int back) {
        var end = Objects.requireNonNull(card.fate().end());
        var lastDay = card.isMonthly()
                ? YearMonth.from(end).minusMonths(back).atEndOfMonth()
                : end.minusDays((long) back * card.period());
        var day = card.isMonthly()
                ? lastDay.withDayOfMonth(1 + random.nextInt(25))
                : lastDay.minusDays(card.period() + (card.period() < 10 ? 0L : random.nextInt(4)));
        var yesterday = today.minusDays(1);
        return new DemoRenewal(
                day.isAfter(yesterday) ? yesterday : day, new Wish(lastDay, back == 0 ? 0 : 3), ResultState.CONFIRMED);
    }

    /** Cards that end within the week have been renewed just now, and nobody has seen the result yet. */
    private void addOpen(List<List<DemoRenewal>> diary) {
        var due = indexes(card -> card.isDue() && card.period() > 1);
        for (var i = 0; i < size.submitted() + size.unknown(); i++) {
            var card = cards.get(due.get(i));
            var end = Objects.requireNonNull(card.fate().end());
            var wish = new Wish(end.plusDays(card.period()), ANY);
            var page = diary.get(due.get(i));
            page.add(
                    i < size.submitted()
                            ? new DemoRenewal(behind(page, today.minusDays(i % 3)), wish, ResultState.SUBMITTED)
                            : new DemoRenewal(behind(page, today.minusDays(1L + i % 4)), wish, ResultState.UNKNOWN));
        }
    }

    /** What is open is the last renewal of its card: nobody renews again what may have gone through. */
    private LocalDate behind(List<DemoRenewal> page, LocalDate wanted) {
        var first = page.stream()
                .map(earlier -> earlier.day().plusDays(1))
                .max(Comparator.naturalOrder())
                .orElse(wanted);
        return first.isAfter(wanted) ? first : wanted;
    }

    /** The day before a renewal that went well, the same had failed. */
    private void addFailed(List<List<DemoRenewal>> diary) {
        var candidates = indexes(card -> card.period() > 9 && !card.isKept() && card.hasHistory());
        for (var i = 0; i < size.failed(); i++) {
            var page = diary.get(candidates.get(i));
            var first = page.getFirst();
            page.add(new DemoRenewal(
                    first.day().minusDays(1),
                    new Wish(Objects.requireNonNull(first.wish()).day(), ANY),
                    ResultState.FAILED));
        }
    }

    private List<Integer> indexes(Predicate<DemoCard> wanted) {
        var indexes = new ArrayList<Integer>();
        for (var i = 0; i < cards.size(); i++) {
            if (wanted.test(cards.get(i))) {
                indexes.add(i);
            }
        }
        Collections.shuffle(indexes, random);
        return indexes;
    }
}
