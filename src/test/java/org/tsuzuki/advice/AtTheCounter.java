package org.tsuzuki.advice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.Contract;
import org.tsuzuki.catalogue.Form;
import org.tsuzuki.catalogue.Generation;
import org.tsuzuki.catalogue.Shelves;
import org.tsuzuki.validity.CardClock;
import org.tsuzuki.validity.CardClocks;
import org.tsuzuki.validity.ClockKind;

/** One card and customer at the desk on Friday, 20 November 2026, at noon in Japan; each test says what is different. */
record AtTheCounter(
        AdvisedCard card, Situation situation, ChannelHistory history, CatalogueSnapshot catalogue, Instant now) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final CardClocks RUNNING = CardClocks.of(CardClock.of(ClockKind.DATA, TODAY.plusDays(20)));

    static AtTheCounter card(String carrierId, Form form, Contract contract) {
        return new AtTheCounter(
                new AdvisedCard(carrierId, null, form, contract, Generation.G4, RUNNING, false, false),
                Situation.UNKNOWN,
                ChannelHistory.NONE,
                Shelves.shipped(),
                NOON);
    }

    static AtTheCounter softbankPrepaid() {
        return card("softbank-prepaid", Form.PHYSICAL, Contract.PREPAID);
    }

    static AtTheCounter povo() {
        return card("povo2", Form.ESIM, Contract.PREPAID);
    }

    static AtTheCounter docomo() {
        return card("docomo", Form.PHYSICAL, Contract.POSTPAID);
    }

    static AtTheCounter sakura() {
        return card("sakura-mobile", Form.PHYSICAL, Contract.POSTPAID);
    }

    AtTheCounter of(Situation customer) {
        return new AtTheCounter(card, customer, history, catalogue, now);
    }

    AtTheCounter after(ChannelHistory experience) {
        return new AtTheCounter(card, situation, experience, catalogue, now);
    }

    AtTheCounter knowing(CatalogueSnapshot facts) {
        return new AtTheCounter(card, situation, history, facts, now);
    }

    AtTheCounter on(LocalDate day, int hour, int minute) {
        return new AtTheCounter(
                card,
                situation,
                history,
                catalogue,
                day.atTime(hour, minute).atZone(JapanTime.ZONE).toInstant());
    }

    AtTheCounter withPlan(@Nullable String planId) {
        return with(planId, card.clocks(), false, false);
    }

    AtTheCounter with5G() {
        return new AtTheCounter(
                new AdvisedCard(
                        card.carrierId(),
                        card.planId(),
                        card.form(),
                        card.contract(),
                        Generation.G5,
                        card.clocks(),
                        card.lost(),
                        card.closed()),
                situation,
                history,
                catalogue,
                now);
    }

    AtTheCounter withClocks(CardClock... clocks) {
        return with(card.planId(), CardClocks.of(clocks), false, false);
    }

    AtTheCounter suspended() {
        return withClocks(
                CardClock.of(ClockKind.SUSPENSION, TODAY.minusDays(3)),
                CardClock.of(ClockKind.LAST_CHANCE, TODAY.plusDays(26)),
                CardClock.of(ClockKind.RELEASE, TODAY.plusDays(27)));
    }

    AtTheCounter lapsed() {
        return withClocks(CardClock.of(ClockKind.DATA, TODAY.minusDays(30)));
    }

    AtTheCounter lost() {
        return with(card.planId(), card.clocks(), true, false);
    }

    AtTheCounter closed() {
        return with(card.planId(), card.clocks(), false, true);
    }

    private AtTheCounter with(@Nullable String planId, CardClocks clocks, boolean lost, boolean closed) {
        return new AtTheCounter(
                new AdvisedCard(
                        card.carrierId(),
                        planId,
                        card.form(),
                        card.contract(),
                        card.generation(),
                        clocks,
                        lost,
                        closed),
                situation,
                history,
                catalogue,
                now);
    }

    Advice advice() {
        return ChannelAdvisor.advise(card, situation, history, catalogue, now);
    }

    AdvisedChannel channel(String id) {
        return advice().channel(id).orElseThrow();
    }
}
