package org.tsuzuki.renewal.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.renewal.LinkedHelp;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.Renewals;

/** What is said about a recorded renewal beside its money and its result. */
@Service
@Staff.Counter
@Transactional(readOnly = true)
public class RenewalNotes {

    private final Renewals renewals;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;

    RenewalNotes(Renewals renewals, Catalogue catalogue, ApplicationEventPublisher events) {
        this.renewals = renewals;
        this.catalogue = catalogue;
        this.events = events;
    }

    /**
     * Says what the renewal ran into, settled or not.
     *
     * @param helpCase the id of a help case; null takes the link away
     */
    @Transactional
    public void linkHelp(RenewalId id, @Nullable String helpCase) {
        var renewal = renewals.findById(id).orElseThrow(() -> ProblemException.of("problem.renewal.unknown"));
        var details = renewal.details();
        var help = Optional.ofNullable(helpCase)
                .map(known -> catalogue.helpCase(known).orElseThrow(() -> ProblemException.of("problem.help.unknown")))
                .map(known -> new LinkedHelp(known.id(), known.title()))
                .orElse(null);
        if (Objects.equals(help, details.helpCase())) {
            return;
        }
        renewal.annotate(details.linked(help));
        renewals.save(renewal);
        var field = new DomainChange.Field("helpCase", idOf(details.helpCase()), idOf(help));
        events.publishEvent(new DomainChange(
                "renewal.helpLinked",
                renewal.id().toString(),
                renewal.receiptNumber(),
                List.of(field),
                null,
                renewal.ties()));
    }

    private static @Nullable String idOf(@Nullable LinkedHelp help) {
        return help == null ? null : help.id();
    }
}
