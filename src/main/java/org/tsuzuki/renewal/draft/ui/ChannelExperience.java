package org.tsuzuki.renewal.draft.ui;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.tsuzuki.advice.criteria.ChannelHistory;
import org.tsuzuki.advice.criteria.ChannelHistory.Failures;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;

/** What the earlier renewals of a card tell about the channels. */
public final class ChannelExperience {

    /** Older failures say little about today. */
    private static final int DAYS = 180;

    private ChannelExperience() {}

    /**
     * @param renewals of one card, the latest first
     * @param notToday ids of the channels that somebody found not working today
     */
    public static ChannelHistory of(List<RenewalRecord> renewals, Set<String> notToday, Instant now) {
        var since = now.minus(DAYS, ChronoUnit.DAYS);
        var failures = new LinkedHashMap<String, Failures>();
        renewals.stream()
                .filter(renewal -> renewal.result() == ResultState.FAILED)
                .filter(renewal -> renewal.recordedAt().isAfter(since))
                .forEach(renewal -> failures.merge(
                        renewal.item().channelId(),
                        new Failures(1, JapanTime.dayOf(renewal.recordedAt())),
                        (latest, older) -> new Failures(latest.count() + 1, latest.latest())));
        var last = renewals.stream().findFirst().map(renewal -> renewal.item().channelId());
        return new ChannelHistory(last.orElse(null), failures, notToday);
    }
}
