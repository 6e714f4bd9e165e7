package org.tsuzuki.renewal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.card.CardId;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.RenewalProblem;
import org.tsuzuki.settings.Setting;
import org.tsuzuki.settings.Settings;

/**
 * Guards against entering the same thing twice: a renewal whose outcome nobody has looked up, the same card, plan and
 * amount within a short time, an order or slip number that another renewal has used.
 */
@Component
public class DuplicateGuard {

    private static final UUID NONE = new UUID(0, 0);
    /** With its day: of what nobody has seen yet, the earlier entry may be days old. */
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Renewals renewals;
    private final EntityManager database;
    private final Clock clock;
    private final Settings settings;

    DuplicateGuard(Renewals renewals, EntityManager database, Clock clock, Settings settings) {
        this.renewals = renewals;
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** What speaks against recording, by field. */
    public Map<String, Problem> problems(CardId card, Quote quote, RenewalChoice choice) {
        var problems = new LinkedHashMap<String, Problem>();
        var since = clock.instant().minus(settings.time(Setting.SAME_RENEWAL_WITHIN));
        var recent = renewals.findRecent(card, since);
        unknown(recent).or(() -> repeated(recent, quote, since)).ifPresent(problem -> problems.put("repeat", problem));
        problems.putAll(referenceProblems(quote, choice, null));
        return problems;
    }

    /** @param own the renewal itself, once the money is taken: what it has noted already is no second use */
    public Map<String, Problem> referenceProblems(Quote quote, RenewalChoice choice, @Nullable RenewalId own) {
        var problems = new LinkedHashMap<String, Problem>();
        if (quote.channel() != null) {
            references(quote, choice)
                    .forEach((field, given) -> usedBy(quote.channel(), field, given, own)
                            .ifPresent(receipt -> problems.put(
                                    "reference." + field.id(), Problem.of(RenewalProblem.REFERENCE_USED, receipt))));
        }
        return problems;
    }

    /** What is not known must be looked up before anything is tried again. */
    private static Optional<Problem> unknown(List<Renewal> recent) {
        return recent.stream()
                .filter(renewal -> renewal.result() == ResultState.UNKNOWN)
                .filter(renewal -> renewal.progress().lookedUpAt() == null)
                .findFirst()
                .map(renewal -> Problem.of(RenewalProblem.LOOK_UP_FIRST, renewal.receiptNumber()));
    }

    private static Optional<Problem> repeated(List<Renewal> recent, Quote quote, Instant since) {
        var plan = quote.plan() == null ? null : quote.plan().id();
        return recent.stream()
                .filter(earlier -> earlier.sum().amount().equals(quote.amount()))
                .filter(earlier -> isSame(earlier, plan, since))
                .findFirst()
                .map(earlier -> Problem.of(
                        RenewalProblem.REPEATED,
                        earlier.receiptNumber(),
                        JapanTime.at(earlier.recordedAt()).format(MINUTE)));
    }

    private static boolean isSame(Renewal earlier, @Nullable String plan, Instant since) {
        return Objects.equals(earlier.planId(), plan)
                && !earlier.result().isVoid()
                && (earlier.result() == ResultState.UNKNOWN
                        || !earlier.recordedAt().isBefore(since));
    }

    private Optional<String> usedBy(Channel channel, RecordField field, String given, @Nullable RenewalId own) {
        return database.createQuery(
                        "select r.receiptNumber from Renewal r, UsedReference u where u.renewalId = r.id.value"
                                + " and u.key.channelId = :channel and u.key.fieldId = :field and u.key.given = :given"
                                + " and u.renewalId <> :own order by u.key.used",
                        String.class)
                .setParameter("own", own == null ? NONE : own.value())
                .setParameter("channel", channel.id())
                .setParameter("field", field.id())
                .setParameter("given", given)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Notes the references of a renewal as used; a number that was let pass again, or that a family shares, counts its
     * uses.
     */
    public void keep(RenewalId renewal, Quote quote, RenewalChoice choice, boolean family) {
        var channel = Objects.requireNonNull(quote.channel());
        references(quote, choice)
                .forEach((field, given) -> keep(
                        renewal,
                        channel,
                        field,
                        given,
                        family || quote.problems().containsKey("reference." + field.id())));
    }

    /** As {@link #keep}, when the renewal is entered later: what it noted while the money was taken stays. */
    public void keepLater(RenewalId renewal, Quote quote, RenewalChoice choice) {
        var channel = Objects.requireNonNull(quote.channel());
        references(quote, choice).forEach((field, given) -> {
            if (!isKept(renewal, channel, field, given)) {
                var again = quote.problems().containsKey("reference." + field.id());
                keep(renewal, channel, field, given, again);
            }
        });
    }

    private void keep(RenewalId renewal, Channel channel, RecordField field, String given, boolean again) {
        var used = again ? uses(channel, field, given) : 0;
        database.persist(new UsedReference(new UsedReference.Key(channel.id(), field.id(), given, used), renewal));
    }

    private boolean isKept(RenewalId renewal, Channel channel, RecordField field, String given) {
        return database.createQuery(
                                "select count(u) from UsedReference u where u.key.channelId = :channel"
                                        + " and u.key.fieldId = :field and u.key.given = :given and u.renewalId = :own",
                                Long.class)
                        .setParameter("channel", channel.id())
                        .setParameter("field", field.id())
                        .setParameter("given", given)
                        .setParameter("own", renewal.value())
                        .getSingleResult()
                > 0;
    }

    private int uses(Channel channel, RecordField field, String given) {
        return database.createQuery(
                        "select count(u) from UsedReference u where u.key.channelId = :channel"
                                + " and u.key.fieldId = :field and u.key.given = :given",
                        Long.class)
                .setParameter("channel", channel.id())
                .setParameter("field", field.id())
                .setParameter("given", given)
                .getSingleResult()
                .intValue();
    }

    /** Only whole references; of a code no more than its end is known, and many share that. */
    private static Map<RecordField, String> references(Quote quote, RenewalChoice choice) {
        var given = new LinkedHashMap<RecordField, String>();
        for (var asked : quote.references()) {
            var field = asked.field();
            var text = TypedText.compact(choice.references().getOrDefault(field.id(), ""))
                    .toUpperCase(Locale.ROOT);
            if (field.type() == FieldType.REFERENCE
                    && !text.isEmpty()
                    && TextLimit.REFERENCE.refusal(text).isEmpty()) {
                given.put(field, text);
            }
        }
        return given;
    }
}
