package org.tsuzuki.advice.criteria;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.advice.Advice;
import org.tsuzuki.advice.ChannelAdvisor;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Shelves;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** One card and customer at the desk on Friday, 20 November 2026, at noon in Japan; each test says what is different. */
public record AtTheCounter(
        AdvisedCard card, Situation situation, ChannelHistory history, CatalogueSnapshot catalogue, Instant now) {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final KeyDates RUNNING = KeyDates.of(KeyDate.of(KeyDateKind.DATA, TODAY.plusDays(20)));

    public static AtTheCounter card(String carrierId, SimForm form, Contract contract) {
        return new AtTheCounter(
                new AdvisedCard(carrierId, null, form, contract, Purpose.VOICE, Generation.G4, RUNNING, false, false),
                Situation.UNKNOWN,
                ChannelHistory.NONE,
                Shelves.shipped(),
                NOON);
    }

    public static AtTheCounter softbankPrepaid() {
        return card("softbank-prepaid", SimForm.PHYSICAL, Contract.PREPAID);
    }

    public static AtTheCounter povo() {
        return card("povo2", SimForm.ESIM, Contract.PREPAID);
    }

    public static AtTheCounter docomo() {
        return card("docomo", SimForm.PHYSICAL, Contract.POSTPAID);
    }

    static AtTheCounter softbank() {
        return card("softbank", SimForm.PHYSICAL, Contract.POSTPAID);
    }

    static AtTheCounter sakura() {
        return card("sakura-mobile", SimForm.PHYSICAL, Contract.POSTPAID);
    }

    public AtTheCounter of(Situation customer) {
        return new AtTheCounter(card, customer, history, catalogue, now);
    }

    public AtTheCounter after(ChannelHistory experience) {
        return new AtTheCounter(card, situation, experience, catalogue, now);
    }

    public AtTheCounter knowing(CatalogueSnapshot facts) {
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

    public AtTheCounter withPlan(@Nullable String planId) {
        return with(planId, card.keyDates(), false, false);
    }

    AtTheCounter with5G() {
        return new AtTheCounter(
                new AdvisedCard(
                        card.carrierId(),
                        card.planId(),
                        card.form(),
                        card.contract(),
                        card.purpose(),
                        Generation.G5,
                        card.keyDates(),
                        card.lost(),
                        card.closed()),
                situation,
                history,
                catalogue,
                now);
    }

    public AtTheCounter withClocks(KeyDate... keyDates) {
        return with(card.planId(), KeyDates.of(keyDates), false, false);
    }

    public AtTheCounter suspended() {
        return withClocks(
                KeyDate.of(KeyDateKind.SUSPENSION, TODAY.minusDays(3)),
                KeyDate.of(KeyDateKind.LAST_CHANCE, TODAY.plusDays(26)),
                KeyDate.of(KeyDateKind.RELEASE, TODAY.plusDays(27)));
    }

    public AtTheCounter lapsed() {
        return withClocks(KeyDate.of(KeyDateKind.DATA, TODAY.minusDays(30)));
    }

    public AtTheCounter lost() {
        return with(card.planId(), card.keyDates(), true, false);
    }

    public AtTheCounter closed() {
        return with(card.planId(), card.keyDates(), false, true);
    }

    private AtTheCounter with(@Nullable String planId, KeyDates keyDates, boolean lost, boolean closed) {
        return new AtTheCounter(
                new AdvisedCard(
                        card.carrierId(),
                        planId,
                        card.form(),
                        card.contract(),
                        card.purpose(),
                        card.generation(),
                        keyDates,
                        lost,
                        closed),
                situation,
                history,
                catalogue,
                now);
    }

    public Advice advice() {
        return ChannelAdvisor.advise(card, situation, history, catalogue, now);
    }

    public AdvisedChannel channel(String id) {
        return advice().channel(id).orElseThrow();
    }
}
