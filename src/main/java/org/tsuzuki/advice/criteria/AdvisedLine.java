package org.tsuzuki.advice.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.kinds.CarrierKind;
import org.tsuzuki.catalogue.kinds.CarrierStatus;
import org.tsuzuki.catalogue.kinds.PlanKind;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.EsimReissue;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.LineAfterEnd;
import org.tsuzuki.validity.rule.Dormancy;
import org.tsuzuki.validity.rule.LineTerms;

/**
 * How the line of a card stands, and what carrier and plan say of it; read once for all channels.
 *
 * @param underneath the same as if the SIM were not lost
 * @param refused whether the rule of its plan refuses to sell the same again now, whatever dates are noted
 * @param running the date on which what was paid for ends; null when it has ended or is not known
 */
public record AdvisedLine(
        AdvisedCard card,
        @Nullable Carrier carrier,
        @Nullable Plan plan,
        LineTerms terms,
        CardState state,
        CardState underneath,
        boolean refused,
        @Nullable KeyDate running) {

    /** A slip is paid for about so many days after it was due. */
    private static final int SLIPS_LIVE_DAYS = 60;

    public static AdvisedLine of(AdvisedCard card, CatalogueSnapshot catalogue, Instant now) {
        var plan = card.planId() == null ? null : catalogue.plans().get(card.planId());
        var terms = catalogue.lineTerms(card.carrierId(), card.planId(), card.contract());
        return new AdvisedLine(
                card,
                catalogue.carriers().get(card.carrierId()),
                plan,
                terms,
                terms.state(card.keyDates(), now, card.lost(), card.closed()),
                terms.state(card.keyDates(), now, false, card.closed()),
                terms.refusesAnother(card.keyDates(), now),
                terms.completed(card.keyDates(), now)
                        .running(now)
                        .earliest(KeyDateKind.DATA, KeyDateKind.CALLS)
                        .orElse(null));
    }

    /** Whether the carrier itself names the channel. */
    public boolean isListed(Channel channel) {
        return carrier != null && carrier.lists(channel.id());
    }

    /** Whether the card or profile is gone for good, so that only a new one helps. */
    public boolean needsNewCard(Situation situation) {
        return switch (state) {
            case LAPSED -> true;
            case LOST -> isTravelCard() || underneath == CardState.LAPSED;
            case CLOSED -> false;
            default -> isProfileGone(situation) && isNeverReissued() || isTravelCard() && isUnfit(situation);
        };
    }

    /** Whether the phone takes no card of this form, so that nothing that is added to it can be used. */
    private boolean isUnfit(Situation situation) {
        return situation.has(
                card.form() == SimForm.ESIM ? CardTrouble.PHONE_WITHOUT_ESIM : CardTrouble.PHONE_WITHOUT_TRAY);
    }

    /** A visitor's card has no contract behind it from which a lost one could be issued again. */
    boolean isTravelCard() {
        return carrier != null
                && (carrier.kind() == CarrierKind.TRAVEL_SIM || carrier.kind() == CarrierKind.TRAVEL_ESIM);
    }

    /** Whether the line is held for suspended or gone by dates that were only worked out from what was bought. */
    boolean hasCalculatedEnd() {
        var noted = card.keyDates();
        return (state == CardState.SUSPENDED || state == CardState.LAPSED)
                && terms.rule() instanceof Dormancy
                && noted.get(KeyDateKind.SUSPENSION).isEmpty()
                && noted.get(KeyDateKind.RELEASE).isEmpty();
    }

    boolean isProfileGone(Situation situation) {
        return card.form() == SimForm.ESIM && situation.has(CardTrouble.PROFILE_DELETED);
    }

    boolean isNeverReissued() {
        return reissue()
                .map(EsimReissue::possible)
                .filter(possible -> !possible)
                .isPresent();
    }

    Optional<EsimReissue> reissue() {
        return carrier == null ? Optional.empty() : Optional.ofNullable(carrier.esimReissue());
    }

    /** Ids of the channels that give a deleted profile again; empty when none is known. */
    List<String> reissuing() {
        return isNeverReissued()
                ? List.of()
                : reissue().map(EsimReissue::channels).orElse(List.of());
    }

    boolean isCarrierUnverified() {
        return carrier != null && carrier.status() == CarrierStatus.UNVERIFIED;
    }

    /** Whether nobody can tell from dates, plan and contract whether the line still lives; a bill keeps one alive. */
    boolean isUnknown() {
        var undated = card.keyDates().isEmpty();
        return state == CardState.UNKNOWN && (!undated || !staysAnyway()) && !(undated && terms.billed());
    }

    /** Whether the plan leaves the line alive, so that a missing date takes nothing from it. */
    private boolean staysAnyway() {
        return plan != null
                && (plan.lineAfterEnd() == LineAfterEnd.LINE_STAYS
                        || plan.lineAfterEnd() == LineAfterEnd.NOT_A_LINE
                        || plan.lineAfterEnd() == LineAfterEnd.UNKNOWN);
    }

    /** Whether a topping is bought by hand, which nothing that runs by itself does. */
    boolean isBoughtOnTop() {
        return plan != null && plan.kind() == PlanKind.TOPPING;
    }

    /** Whether it gives no data, which is all that a code brings. */
    boolean givesNoData() {
        return isBoughtOnTop() && plan != null && "0".equals(plan.data());
    }

    /** Whether what was bought has not begun, so that nothing can be added yet. */
    boolean waitsForItsFirstUse() {
        return state == CardState.NOT_STARTED && !terms.billed();
    }

    /** Whether what was paid for has ended and the line can still be renewed. */
    boolean hasEnded() {
        return switch (state) {
            case DATA_ENDED, BILL_DUE, IN_GRACE, RECEIVE_ONLY, SUSPENDED -> true;
            case ACTIVE, EXPIRING, NOT_STARTED, LAPSED, LOST, CLOSED, UNKNOWN -> false;
        };
    }

    /** Whether bills have stayed open so long that slips may have run out and the contract may be ended. */
    boolean isLongUnpaid(LocalDate today) {
        return underneath == CardState.BILL_DUE
                && card.keyDates()
                        .get(KeyDateKind.DATA)
                        .filter(paid -> paid.lastDay().plusDays(SLIPS_LIVE_DAYS).isBefore(today))
                        .isPresent();
    }

    /** The place of a channel among those that help after the end; negative when it is not named. */
    int placeAfterEnd(String channelId) {
        return plan == null ? -1 : plan.afterEndChannels().indexOf(channelId);
    }

    /** A plan that names no such channel may be sold there all the same. */
    boolean isSoldAt(String channelId) {
        return plan != null && plan.channels().contains(channelId);
    }

    /** The last moment at which a renewal can be asked for; empty when no source says, or nothing runs. */
    Optional<Instant> askBefore() {
        var hours = terms.askHoursBefore();
        return hours == null || running == null
                ? Optional.empty()
                : Optional.of(running.end().minusSeconds(hours * 3600L));
    }

    /** The last day on which a suspended line can still be reopened; empty where none is known. */
    Optional<LocalDate> reopenBy(LocalDateTime now) {
        if (state != CardState.SUSPENDED) {
            return Optional.empty();
        }
        var dates = terms.completed(card.keyDates(), now.atZone(JapanTime.ZONE).toInstant());
        return dates.get(KeyDateKind.LAST_CHANCE)
                .map(KeyDate::lastDay)
                .or(() -> dates.get(KeyDateKind.RELEASE)
                        .map(release -> release.lastDay().minusDays(1)));
    }

    boolean isAskedTooLate(LocalDateTime now) {
        return askBefore().filter(last -> !now.isBefore(JapanTime.at(last))).isPresent();
    }
}
