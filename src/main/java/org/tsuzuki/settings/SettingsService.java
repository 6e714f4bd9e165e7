package org.tsuzuki.settings;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;

/** What the owner decides about amounts, times and rules, with what was decided before. */
@Service
@Staff.Owner
@Transactional(readOnly = true)
public class SettingsService {

    private final SettingChanges changes;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    SettingsService(
            SettingChanges changes,
            Settings settings,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.changes = changes;
        this.settings = settings;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Every setting, in the order in which they are shown. */
    public List<SettingDetails> all() {
        var decided = changes.findAllByOrderByIdNumberDesc().stream()
                .map(StoredSettingChange::change)
                .toList();
        return Stream.of(Setting.values())
                .map(setting -> SettingDetails.of(
                        setting,
                        decided.stream()
                                .filter(change -> change.setting() == setting)
                                .toList()))
                .toList();
    }

    public SettingDetails find(Setting setting) {
        return SettingDetails.of(
                setting,
                changes.findByIdSettingOrderByIdNumberDesc(setting).stream()
                        .map(StoredSettingChange::change)
                        .toList());
    }

    /**
     * Changes a setting from now on. The value that holds is refused, unless nobody has decided yet: then it is confirmed.
     *
     * @throws ProblemException at "value" or "reason"
     * @throws StaleChangeException when somebody changed it since it was read
     */
    @Transactional
    public void change(SettingOrder order) {
        var why = TextLimit.REASON.check("reason", order.reason());
        if (why.isEmpty()) {
            throw new ProblemException(Problem.of("reason.missing"), "reason");
        }
        TextLimit.AMOUNT.check("value", order.value());
        var value = order.setting().parse(order.value());
        var before = find(order.setting());
        if (before.changes().size() != order.seen()) {
            throw stale(before, value);
        }
        if (before.value() == value && before.isDecided()) {
            throw new ProblemException(Problem.of("problem.setting.same"), "value");
        }
        store(new SettingChange(
                order.setting(),
                order.seen() + 1,
                before.value(),
                value,
                why,
                actor.get().name(),
                clock.instant()));
    }

    private void store(SettingChange change) {
        try {
            changes.save(new StoredSettingChange(change));
            changes.flush();
        } catch (DataIntegrityViolationException taken) {
            throw new OptimisticLockingFailureException("Somebody changed " + change.setting() + " meanwhile", taken);
        }
        events.publishEvent(new DomainChange(
                "setting.changed",
                change.setting().name(),
                Messages.get(Language.JA, "setting." + change.setting()),
                differences(change.setting(), change.before(), change.after()),
                change.reason()));
        forgetAfterCommit();
    }

    private static StaleChangeException stale(SettingDetails stored, long wanted) {
        var latest = stored.changes().getFirst();
        return new StaleChangeException(
                latest.by(), latest.at(), differences(stored.setting(), stored.value(), wanted));
    }

    private static List<DomainChange.Field> differences(Setting setting, long before, long after) {
        return new Differences()
                .compare("setting." + setting, told(setting, before), told(setting, after))
                .list();
    }

    private static String told(Setting setting, long value) {
        return setting.unit() == SettingUnit.YEN ? new Yen(value).toString() : Long.toString(value);
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                settings.forget();
            }
        });
    }
}
