package org.tsuzuki.export.schedule;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.export.SavedExportRemoval;

/** A saved export does not go before its repetition. */
@Component
class RepeatedChoices {

    private final RepetitionRows rows;

    RepeatedChoices(RepetitionRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(SavedExportRemoval removal) {
        if (rows.find(removal.staff(), removal.name()).isPresent()) {
            throw ProblemException.of("problem.export.repeat.stopFirst");
        }
    }
}
