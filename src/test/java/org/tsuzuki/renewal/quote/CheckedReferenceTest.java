package org.tsuzuki.renewal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.renewal.check.Difference;
import org.tsuzuki.renewal.check.KnownValues;

class CheckedReferenceTest {

    private static final KnownValues KNOWN = new KnownValues("090-1234-7600", "", new Yen(3_000), new Yen(3_000));
    private static final RecordField AMOUNT = field("amount", FieldType.CHARGED_AMOUNT, true);
    private static final RecordField NUMBER = field("number", FieldType.CHARGED_NUMBER, true);
    private static final RecordField STAMP = field("stamp", FieldType.MUST_BE_YES, true);
    private static final StepCompletion SAID = new StepCompletion(TestClock.START, "Mei");

    @Test
    void what_nobody_typed_and_is_known_is_filled_in_and_the_same() {
        var reference = CheckedReference.of(AMOUNT, RenewalChoice.nothing(), KNOWN);

        assertThat(reference.value()).isEqualTo("3000");
        assertThat(reference.isSame()).isTrue();
        assertThat(reference.problem()).isEmpty();
        assertThat(reference.difference()).isEmpty();
        assertThat(reference.canBeAccepted()).isFalse();
        assertThat(reference.isLarge()).isFalse();
    }

    @Test
    void what_somebody_emptied_is_missing_and_not_filled_in_again() {
        var reference = CheckedReference.of(AMOUNT, RenewalChoice.nothing().withReference("amount", " "), KNOWN);

        assertThat(reference.value()).isEmpty();
        assertThat(reference.isSame()).isFalse();
        assertThat(reference.problem()).contains(Problem.of(RenewalProblem.REFERENCE_MISSING));
    }

    @Test
    void what_somebody_has_to_look_at_is_missing_until_then() {
        assertThat(CheckedReference.of(NUMBER, RenewalChoice.nothing(), KNOWN).problem())
                .contains(Problem.of(RenewalProblem.REFERENCE_MISSING));
        assertThat(CheckedReference.of(NUMBER, RenewalChoice.nothing().withReference("number", "７６００"), KNOWN)
                        .isSame())
                .isTrue();
    }

    @Test
    void three_digits_of_a_number_are_too_few() {
        var reference = CheckedReference.of(NUMBER, RenewalChoice.nothing().withReference("number", "600"), KNOWN);

        assertThat(reference.problem()).contains(Problem.of("problem.reference.lastFour"));
        assertThat(reference.comparison()).isNull();
    }

    @Test
    void an_amount_is_whole_yen() {
        assertThat(amount("30.5").problem()).contains(Problem.of("problem.yen.form"));
        assertThat(amount("3,000円").isSame()).isTrue();
    }

    @Test
    void a_small_difference_stands_in_the_way_until_somebody_says_that_it_is_right() {
        var different = amount("2,940");
        assertThat(different.problem()).contains(Problem.of(Difference.AMOUNT, "¥3,000", "¥2,940"));
        assertThat(different.canBeAccepted()).isTrue();
        assertThat(different.isAccepted()).isFalse();

        var accepted = CheckedReference.of(
                AMOUNT,
                RenewalChoice.nothing().withReference("amount", "2940").withTick(different.tick(), SAID),
                KNOWN);

        assertThat(accepted.problem()).isEmpty();
        assertThat(accepted.isAccepted()).isTrue();
        assertThat(accepted.accepted()).isEqualTo(SAID);
        assertThat(accepted.difference()).as("it stays visible").isPresent();
    }

    @Test
    void what_was_said_of_one_difference_does_not_hold_for_another_of_the_same_field() {
        var choice = RenewalChoice.nothing()
                .withReference("amount", "2940")
                .withTick(amount("2940").tick(), SAID);

        assertThat(CheckedReference.of(AMOUNT, choice.withReference("amount", "2950"), KNOWN)
                        .isAccepted())
                .isFalse();
        assertThat(choice.withReference("amount", "2950").ticks()).isEmpty();
        var dearer = new KnownValues("", "", new Yen(3_100), null);
        assertThat(CheckedReference.of(AMOUNT, choice, dearer).isAccepted())
                .as("the plan was changed meanwhile")
                .isFalse();
    }

    @Test
    void what_was_said_of_another_field_and_the_steps_stay() {
        var choice = RenewalChoice.nothing()
                .withTick("readback", SAID)
                .withReference("amount", "2940")
                .withTick(amount("2940").tick(), SAID)
                .withReference("number", "7600");

        assertThat(choice.ticks()).containsOnlyKeys("readback", amount("2940").tick());
    }

    @Test
    void a_large_difference_cannot_be_accepted_by_a_tick() {
        var large = amount("30000");

        assertThat(large.isLarge()).isTrue();
        assertThat(large.canBeAccepted()).isFalse();
        var ticked = CheckedReference.of(
                AMOUNT, RenewalChoice.nothing().withReference("amount", "30000").withTick(large.tick(), SAID), KNOWN);
        assertThat(ticked.isAccepted()).isFalse();
        assertThat(ticked.problem()).contains(Problem.of(Difference.LARGE_AMOUNT, "¥3,000", "¥30,000"));
    }

    @Test
    void another_number_and_a_missing_stamp_take_two_people() {
        var number = CheckedReference.of(NUMBER, RenewalChoice.nothing().withReference("number", "7060"), KNOWN);
        var stamp = CheckedReference.of(STAMP, RenewalChoice.nothing().withReference("stamp", "no"), KNOWN);

        assertThat(number.isLarge()).isTrue();
        assertThat(stamp.isLarge()).isTrue();
        assertThat(number.problem()).hasValueSatisfying(problem -> {
            assertThat(Approval.canLift(problem)).isTrue();
            assertThat(Submission.waits(problem)).isTrue();
        });
    }

    private static CheckedReference amount(String typed) {
        return CheckedReference.of(AMOUNT, RenewalChoice.nothing().withReference("amount", typed), KNOWN);
    }

    private static RecordField field(String id, FieldType type, boolean required) {
        return new RecordField(id, Trilingual.same(id), type, required, null, null);
    }
}
