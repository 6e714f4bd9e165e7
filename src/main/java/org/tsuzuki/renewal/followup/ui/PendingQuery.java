package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.renewal.followup.PendingFilter;

/** What the board shows, as its address carries it. An address without a branch means the reader's own. */
record PendingQuery(Shelf shelf, PendingFilter filter) {

    private static final String ALL = "all";

    /** The two lists of the board. */
    enum Shelf {
        OPEN,
        OWED;

        String key() {
            return "pending.shelf." + name();
        }
    }

    static PendingQuery read(QueryParameters typed, UUID own) {
        var shelf = typed.getSingleParameter("show").filter("owed"::equals).map(owed -> Shelf.OWED);
        var mine = typed.getSingleParameter("mine").isPresent();
        return new PendingQuery(shelf.orElse(Shelf.OPEN), new PendingFilter(branch(typed, own), mine));
    }

    private static @Nullable UUID branch(QueryParameters typed, UUID own) {
        var wanted = typed.getSingleParameter("branch").orElse("");
        if (wanted.equals(ALL)) {
            return null;
        }
        return readable(wanted).orElse(own);
    }

    private static Optional<UUID> readable(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    PendingQuery on(Shelf other) {
        return new PendingQuery(other, filter);
    }

    PendingQuery with(PendingFilter other) {
        return new PendingQuery(shelf, other);
    }

    QueryParameters write(UUID own) {
        var all = new LinkedHashMap<String, String>();
        if (shelf == Shelf.OWED) {
            all.put("show", shelf.name().toLowerCase(Locale.ROOT));
        }
        if (!own.equals(filter.branchId())) {
            all.put(
                    "branch",
                    filter.branchId() == null ? ALL : filter.branchId().toString());
        }
        if (filter.mine()) {
            all.put("mine", "yes");
        }
        return QueryParameters.simple(Map.copyOf(all));
    }
}
