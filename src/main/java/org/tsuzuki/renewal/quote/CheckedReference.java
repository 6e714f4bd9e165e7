package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.renewal.check.Comparison;
import org.tsuzuki.renewal.check.Difference;
import org.tsuzuki.renewal.check.KnownValues;

/**
 * Something that the channel wants recorded, with what it says beside what is known of the SIM and of the quote.
 *
 * @param asked how many digits of the end of a number are enough
 * @param value what is kept of it; filled in where nobody typed anything and it is known
 * @param wrong what is wrong with its form; null when it can be read
 * @param comparison null where it cannot be read, or nothing is known that it could be compared with
 * @param accepted who said that a small difference is right, and when; null where nobody did
 */
public record CheckedReference(
        RecordField field,
        int asked,
        String value,
        @Nullable Problem wrong,
        @Nullable Comparison comparison,
        @Nullable StepCompletion accepted)
        implements Serializable {

    /** Ticks of differences stand among those of the steps; no step has such an id. */
    private static final String TICK = "check:";

    static CheckedReference of(RecordField field, RenewalChoice choice, KnownValues known) {
        var typed = choice.references().get(field.id());
        var value = typed == null ? known.filledIn(field.type()).orElse("") : typed;
        var kept = ReferenceForm.keep(field, value);
        var wrong = ReferenceForm.check(field, value, known.ends()).orElse(null);
        var comparison = wrong == null && !kept.isEmpty()
                ? Comparison.of(field.type(), kept, known).orElse(null)
                : null;
        var accepted = comparison == null ? null : choice.ticks().get(tick(field, comparison));
        var asked = field.type() == FieldType.OWN_ICCID
                ? known.ends().iccid()
                : known.ends().number();
        return new CheckedReference(field, asked, kept, wrong, comparison, accepted);
    }

    /** What stands against recording it. */
    public Optional<Problem> problem() {
        return wrong != null ? Optional.of(wrong) : difference().filter(problem -> !isAccepted());
    }

    /** What it differs in, accepted or not. */
    public Optional<Problem> difference() {
        return Optional.ofNullable(comparison).flatMap(Comparison::problem);
    }

    /** Whether it differs so much that it takes two people. */
    public boolean isLarge() {
        return difference().stream().anyMatch(Approval::isLargeDifference);
    }

    public boolean isSame() {
        return comparison != null && comparison.isSame();
    }

    /** Whether whoever serves may say that it is right as it is. */
    public boolean canBeAccepted() {
        return comparison != null && comparison.difference() == Difference.AMOUNT;
    }

    public boolean isAccepted() {
        return canBeAccepted() && accepted != null;
    }

    /** Under which the choice keeps that a difference was accepted: this one, and no other of the same field. */
    public String tick() {
        return comparison == null ? TICK + field.id() : tick(field, comparison);
    }

    private static String tick(RecordField field, Comparison comparison) {
        return ticks(field.id()) + comparison.noted() + "/" + comparison.expected();
    }

    static String ticks(String field) {
        return TICK + field + ":";
    }
}
