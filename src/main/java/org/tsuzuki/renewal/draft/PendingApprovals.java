package org.tsuzuki.renewal.draft;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.card.CardId;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.quote.RenewalChoice;

/**
 * The words that supervisors gave on Renew pages which are then paid together. Each holds for its own card, and only as
 * long as nothing is changed on its page. They are kept for a sitting and never stored with a draft.
 */
public final class PendingApprovals {

    private final Map<CardId, Given> given = new ConcurrentHashMap<>();

    /** Keeps the word for a page as it stands now; null takes back what was given before. */
    public void keep(RenewalDraft page, @Nullable Approval word) {
        if (word == null) {
            given.remove(page.card());
        } else {
            given.put(page.card(), new Given(page.key(), page.choice(), word));
        }
    }

    Optional<Approval> of(RenewalDraft page) {
        return Optional.ofNullable(given.get(page.card()))
                .filter(each -> each.key().equals(page.key()) && each.choice().equals(page.choice()))
                .map(Given::word);
    }

    private record Given(UUID key, RenewalChoice choice, Approval word) {}
}
