package org.tsuzuki.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.audit.chain.ChainEntry;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.audit.personal.PersonalValues;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Origin;
import org.tsuzuki.base.TypedText;

/** A change that was told and is not in the chain yet. */
record NotedChange(DomainChange change, Actor actor, Origin origin, Instant at) {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_REASON = 1000;

    /**
     * @param whose the ties of all that was done together
     * @param keys the key of a customer, if there is one
     */
    ChainEntry entry(
            long position,
            long correlation,
            String previous,
            DomainChange.Ties whose,
            Function<UUID, Optional<SecretKey>> keys) {
        return new ChainEntry(
                        position,
                        at,
                        new ChainEntry.Author(
                                actor.staffId(),
                                actor.name(),
                                origin.role(),
                                actor.branchId(),
                                origin.address(),
                                origin.page()),
                        new ChainEntry.Subject(
                                change.action(),
                                change.subjectId(),
                                label(),
                                whose.customer(),
                                whose.card(),
                                whose.renewal(),
                                correlation),
                        content(position, keys),
                        previous,
                        "")
                .sealed();
    }

    private ChainEntry.Content content(long position, Function<UUID, Optional<SecretKey>> keys) {
        var reason = change.reason() == null ? null : cut(change.reason(), LONGEST_REASON);
        if (!isPersonal()) {
            return new ChainEntry.Content(false, EntryForm.fields(change.fields()), reason);
        }
        var values = new PersonalValues(change.label(), change.fields(), reason);
        var customer = Objects.requireNonNull(change.ties().customer());
        return new ChainEntry.Content(true, values.seal(keys.apply(customer), position), null);
    }

    private boolean isPersonal() {
        return change.ties().shortLabel() != null;
    }

    private String label() {
        var shortLabel = change.ties().shortLabel();
        return cut(shortLabel == null ? change.label() : shortLabel, LONGEST_LABEL);
    }

    /** By whose beginning the entry is found. */
    String labelKey() {
        return cut(fold(label()), LONGEST_LABEL);
    }

    static String fold(String typed) {
        return TypedText.fold(typed).toLowerCase(Locale.ROOT);
    }

    /** Without NUL, which no database stores, and never between the halves of a letter. */
    private static String cut(@Nullable String text, int longest) {
        var clean = String.valueOf(text).replace("\0", "");
        if (clean.length() <= longest) {
            return clean;
        }
        var end = Character.isHighSurrogate(clean.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return clean.substring(0, end) + "…";
    }
}
