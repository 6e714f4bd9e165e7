package org.tsuzuki.renewal.outcome.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.draft.ui.ChoiceSession;
import org.tsuzuki.renewal.outcome.SubmissionService;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.RenewalChoice;

/** The steps and references of a renewal that was paid and is now entered at the carrier. */
final class EntrySession implements ChoiceSession {

    private final RenewalRecord renewal;
    private final SubmissionService submissions;
    private final List<Consumer<Quote>> listeners = new ArrayList<>();
    private RenewalChoice choice;
    private Quote quote;

    EntrySession(RenewalRecord renewal, SubmissionService submissions) {
        this.renewal = renewal;
        this.submissions = submissions;
        this.choice = submissions.begun(renewal.id());
        this.quote = submissions.quote(renewal.id(), choice);
    }

    @Override
    public RenewalChoice choice() {
        return choice;
    }

    @Override
    public Quote quote() {
        return quote;
    }

    @Override
    public void update(UnaryOperator<RenewalChoice> change) {
        choice = change.apply(choice);
        quote = submissions.quote(renewal.id(), choice);
        listeners.forEach(listener -> listener.accept(quote));
    }

    @Override
    public void follow(Consumer<Quote> listener) {
        listeners.add(listener);
        listener.accept(quote);
    }

    @Override
    public Map<String, Problem> problems() {
        var standing = new LinkedHashMap<String, Problem>();
        quote.problems().forEach((field, problem) -> {
            if (field.equals("steps") || field.startsWith("reference.")) {
                standing.put(field, problem);
            }
        });
        return standing;
    }

    void submit(@Nullable Approval approval) {
        submissions.submit(renewal.id(), choice, approval);
    }
}
