package org.tsuzuki.export.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.export.ExportAddress;
import org.tsuzuki.export.SavedExportService;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.month.AccountantMonth;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** Saved exports that are repeated by themselves; the owner alone sets them up, because data leave the desk by them. */
@Service
@Staff.Owner
@Transactional(readOnly = true)
public class RepetitionService {

    /** So long a period that failed is told: as long as one could still be made up for. */
    private static final Duration TOLD = Duration.ofDays(93);

    private final RepetitionRows rows;
    private final SavedExportService saved;
    private final ExportDirectory directories;
    private final ExportMail mail;
    private final StaffService staff;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RepetitionService(
            RepetitionRows rows,
            SavedExportService saved,
            ExportDirectory directories,
            ExportMail mail,
            StaffService staff,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.saved = saved;
        this.directories = directories;
        this.mail = mail;
        this.staff = staff;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** Whether exports can be sent by email. */
    public boolean isMailOffered() {
        return mail.isOpen();
    }

    public List<RepeatedExport> mine() {
        return rows.of(me()).stream().map(this::told).toList();
    }

    private RepeatedExport told(Repetition repetition) {
        var rhythm = repetition.rhythm();
        var current = rhythm.periodOf(JapanTime.today(clock));
        return new RepeatedExport(
                repetition.name(),
                repetition.plan(),
                JapanTime.startOf(rhythm.after(current, 1)),
                rows.runs(repetition).stream()
                        .map(RepetitionRows.Run::told)
                        .findFirst()
                        .orElse(null));
    }

    /**
     * Begins with the period of today, when it has ended. Saved again, it also tries again what failed.
     *
     * @throws ProblemException at "directory" or "mail"
     */
    @Transactional
    public void repeat(String name, RepetitionPlan plan) {
        var tidy = TextLimit.NAME.check("name", name);
        var directory = directory(plan.directory());
        var address = address(plan.mail());
        if (directory == null && address == null) {
            throw ProblemException.of("problem.export.repeat.nowhere").at("directory");
        }
        var choice = saved.mine().stream()
                .filter(each -> each.name().equals(tidy))
                .findFirst()
                .orElseThrow(() -> ProblemException.of("problem.export.repeat.unknown"));
        if (plan.rhythm() == Rhythm.DAILY && isMonth(choice.address())) {
            throw ProblemException.of("problem.export.repeat.monthly").at("rhythm");
        }
        var before = rows.find(me(), tidy);
        var since = plan.rhythm().periodOf(JapanTime.today(clock));
        rows.save(me(), tidy, plan.rhythm(), directory, address, since, clock.instant());
        var after = rows.find(me(), tidy).orElseThrow();
        tell("export.repeat.set", after, before.map(Repetition::plan).orElse(null), after.plan());
    }

    private static boolean isMonth(String address) {
        return ExportAddress.read(ExportAddress.parse(address), DataFilter.EVERYTHING, Language.EN)
                .data()
                .equals(AccountantMonth.WORD);
    }

    private @Nullable String directory(String typed) {
        var tidy = TextLimit.DIRECTORY.check("directory", typed);
        if (tidy.isEmpty()) {
            return null;
        }
        try {
            directories.check(tidy);
            return tidy;
        } catch (ProblemException refused) {
            throw refused.at("directory");
        }
    }

    private @Nullable String address(String typed) {
        var tidy = TextLimit.CONTACT.check("mail", typed);
        if (tidy.isEmpty()) {
            return null;
        }
        try {
            var address = mail.address(tidy);
            if (!mail.isOpen()) {
                throw ProblemException.of("problem.export.repeat.mail.notSet");
            }
            return address;
        } catch (ProblemException refused) {
            throw refused.at("mail");
        }
    }

    @Transactional
    public void stop(String name) {
        rows.find(me(), TextLimit.NAME.check("name", name)).ifPresent(this::stop);
    }

    private void stop(Repetition repetition) {
        rows.remove(repetition.id());
        tell("export.repeat.stopped", repetition, repetition.plan(), null);
    }

    /** Of somebody who may not any more: whoever is an owner now ends it. */
    @Transactional
    public void stopOrphan(UUID repetition) {
        var others = former();
        rows.all().stream()
                .filter(each -> each.id().equals(repetition))
                .filter(each ->
                        others.stream().anyMatch(person -> person.id().value().equals(each.staff())))
                .forEach(this::stop);
    }

    /** Periods of mine that failed, and those of people who may not export them any more. */
    public List<RepetitionTrouble> troubles() {
        var all = rows.all();
        if (all.isEmpty()) {
            return List.of();
        }
        var names =
                former().stream().collect(Collectors.toMap(person -> person.id().value(), StaffDetails::name));
        var oldest = clock.instant().minus(TOLD);
        var found = new ArrayList<RepetitionTrouble>();
        for (var each : all) {
            if (each.staff().equals(me()) || names.containsKey(each.staff())) {
                rows.runs(each).stream()
                        .map(RepetitionRows.Run::told)
                        .filter(run -> run.isTrouble() && run.begunAt().isAfter(oldest))
                        .forEach(run -> found.add(new RepetitionTrouble(
                                each.id(),
                                each.name(),
                                each.staff().equals(me()) ? "" : names.getOrDefault(each.staff(), ""),
                                run)));
            }
        }
        return found;
    }

    private List<StaffDetails> former() {
        return staff.staff().stream()
                .filter(person -> person.disabled() || !person.joined() || person.role() != Role.OWNER)
                .toList();
    }

    private void tell(
            String action, Repetition repetition, @Nullable RepetitionPlan before, @Nullable RepetitionPlan after) {
        var fields = new ArrayList<DomainChange.Field>();
        change(fields, "export.rhythm", word(before), word(after));
        change(
                fields,
                "export.directory",
                before == null ? null : before.directory(),
                after == null ? null : after.directory());
        change(fields, "export.mail", before == null ? null : before.mail(), after == null ? null : after.mail());
        events.publishEvent(new DomainChange(action, repetition.id().toString(), repetition.name(), fields, null));
    }

    private static @Nullable String word(@Nullable RepetitionPlan plan) {
        return plan == null ? null : plan.rhythm().name();
    }

    private static void change(
            List<DomainChange.Field> fields, String name, @Nullable String before, @Nullable String after) {
        var was = before == null || before.isEmpty() ? null : before;
        var is = after == null || after.isEmpty() ? null : after;
        if (was != null || is != null) {
            fields.add(new DomainChange.Field(name, was, is));
        }
    }

    private UUID me() {
        return actor.get().staffId();
    }
}
