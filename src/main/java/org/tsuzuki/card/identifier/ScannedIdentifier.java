package org.tsuzuki.card.identifier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;

/** What a scanner or a paste has given: an identifier that belongs into certain fields, or something unknown. */
public sealed interface ScannedIdentifier {

    /**
     * An identifier that a field would take.
     *
     * @param fields where it can belong, likeliest first; 15 digits may be a phone's number or a subscription's
     * @param text without grouping, as the first field keeps it
     * @param network the carrier network that its digits hint at, or null
     * @param warnings what to look at before keeping it
     */
    record Recognised(
            List<IdentifierField> fields,
            String text,
            @Nullable String network,
            List<Problem> warnings) implements ScannedIdentifier {

        public Recognised {
            fields = List.copyOf(fields);
            warnings = List.copyOf(warnings);
        }

        public IdentifierField field() {
            return fields.getFirst();
        }
    }

    /** What no field would take, as it was typed. */
    record Unknown(String typed) implements ScannedIdentifier {}

    /** Never refuses: what no field would take is unknown. */
    static ScannedIdentifier recognise(String typed) {
        return Recognition.of(typed);
    }
}
