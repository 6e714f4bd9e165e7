package org.tsuzuki.export;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;

/** The choices that I saved under names of my own; nobody else sees them. */
@Service
@Staff.Anyone
public class SavedExportService {

    static final int MOST = 50;

    private final SavedExports saved;
    private final DataSets sets;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedExportService(
            SavedExports saved, DataSets sets, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.saved = saved;
        this.sets = sets;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<NamedExport> mine() {
        return saved.findByStaffIdOrderByName(me()).stream()
                .map(SavedExport::named)
                .toList();
    }

    /** Under a name that is there already, the new choice takes the place of the old one. */
    @Transactional
    public void save(String name, ExportOrder order) {
        var tidy = TextLimit.NAME.check("name", name);
        if (tidy.isEmpty()) {
            throw ProblemException.of("problem.required").at("name");
        }
        store(tidy, ExportAddress.write(sets.allowed(order)));
    }

    /** Undoes a removal. */
    @Transactional
    public void restore(NamedExport removed) {
        store(TextLimit.NAME.check("name", removed.name()), TextLimit.NOTE.check("name", removed.address()));
    }

    private void store(String tidy, String address) {
        if (address.length() > TextLimit.NOTE.longest()) {
            throw ProblemException.of("problem.tooLong", TextLimit.NOTE.longest(), address.length());
        }
        var there = saved.findByStaffIdAndName(me(), tidy);
        if (there.isPresent()) {
            there.get().change(address, clock.instant());
        } else if (saved.findByStaffIdOrderByName(me()).size() >= MOST) {
            throw ProblemException.of("problem.export.tooManySaved", MOST);
        } else {
            saved.save(new SavedExport(me(), tidy, address, clock.instant()));
        }
    }

    @Transactional
    public void remove(String name) {
        saved.findByStaffIdAndName(me(), TextLimit.NAME.check("name", name)).ifPresent(choice -> {
            events.publishEvent(new SavedExportRemoval(me(), choice.named().name()));
            saved.delete(choice);
        });
    }

    private UUID me() {
        return actor.get().staffId();
    }
}
