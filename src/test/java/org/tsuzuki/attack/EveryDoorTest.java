package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Refusals;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.security.Role;

/**
 * Walks through every door with every text in what it takes: thousands of characters, a NUL, half of a letter. A door
 * that stores anything has to refuse each, in words that a person is told; one that only reads must not break. A new
 * door is walked through without being listed here.
 */
@DeskTest
@Import(DoorSamples.class)
class EveryDoorTest {

    private static final String LONG = "長".repeat(5_036);

    /** What the desk itself put there; the doors do not store it. */
    private static final Set<String> OWN =
            Set.of("CardDetails.changedBy", "CustomerDetails.changedBy", "CatalogueDraft.kind");

    /** Whole values that a screen hands back as it was given them. */
    private static final Set<String> READ_BEFORE = Set.of("StaffDetails", "ReceiptContent", "Delivery", "SaleQuote");

    /** Called by other services only, within what those have checked; no screen may. */
    private static final Set<String> INNER = Set.of(
            "DrawerService.auditRefused",
            "DrawerService.putIn",
            "DrawerService.takeOut",
            "Journal.book",
            "Book.post",
            "Book.reverse",
            "ReceiptService.issue",
            "VoucherService.use");

    /** Of services without a transaction of their own. */
    private static final Set<String> READERS = Set.of(
            "RenewalService.findByReceipt",
            "RenewalFormService.beginning",
            "RenewalFormService.open",
            "RenewalFormService.withOnlyPayment",
            "Catalogue",
            "TransactionService",
            "ReceiptRegister",
            "BookExport",
            "EarningsService",
            "ExportService.allowed",
            "ExportService.told",
            "ExportService.write",
            "HelpSearch",
            "SubmissionService.quote");

    /** Refusals that tell of the text itself: it is too long, of another form, or nothing is known by it. */
    private static final Set<String> OF_TEXT = Set.of(
            "problem.tooLong",
            "problem.text.notStored",
            "problem.audit.checkpoint",
            "problem.branch.code",
            "problem.customer.unknown",
            "problem.invoiceNumber.form",
            "problem.voucher.code",
            "problem.catalogue.wrongValue",
            "problem.catalogue.noSuchWord",
            "problem.catalogue.noSuchRow",
            "problem.catalogue.unknownField",
            "problem.catalogue.noDay",
            "problem.catalogue.unknown",
            "problem.export.noData",
            "problem.export.noColumn",
            "problem.help.unknown",
            "problem.secondPerson.wrong",
            "problem.invitation.gone",
            "problem.setup.done");

    /**
     * Of a code only the end is kept; of a customer's file only its id is asked; of what an export is narrowed by, what can be
     * looked for.
     */
    private static final Set<String> NOT_STORED =
            Set.of("choice.references.codeLast4", "SituationService.save customer.", ".filter.more.");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private DoorSamples samples;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void signIn() {
        signedIn.as(Role.OWNER);
        samples.fill();
    }

    @Test
    void no_door_takes_thousands_of_characters() {
        walk(LONG);
    }

    @Test
    void no_door_takes_what_no_database_stores() {
        walk("a\0b");
        walk("a\uD83D");
    }

    private void walk(String text) {
        var wrong = new ArrayList<String>();
        var walked = 0;
        for (var door : Doors.all()) {
            if (INNER.contains(shortName(door))) {
                continue;
            }
            var parameters = door.getParameters();
            for (var place = 0; place < parameters.length; place++) {
                var type = parameters[place].getType();
                for (var poisoned : Poisoned.all(
                        samples.of(type), type, parameters[place].getName(), text, EveryDoorTest::isTyped)) {
                    walked++;
                    complaint(door, place, poisoned).ifPresent(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(walked).isGreaterThan(150);
    }

    private static boolean isTyped(String component) {
        return !OWN.contains(component) && !READ_BEFORE.contains(component.substring(0, component.indexOf('.')));
    }

    private Optional<String> complaint(Method door, int place, Poisoned poisoned) {
        var outcome = poisoned.refusal() == null ? passed(door, place, poisoned.value()) : poisoned.refusal();
        var reads = Doors.onlyReads(door)
                || READERS.contains(shortName(door))
                || READERS.contains(door.getDeclaringClass().getSimpleName());
        var where = shortName(door) + " " + poisoned.path();
        var fine = switch (outcome) {
            case null -> reads || NOT_STORED.stream().anyMatch(where::contains);
            case ProblemException refused -> {
                Refusals.told(refused.problem());
                yield reads
                        || poisoned.refusal() != null
                        || tellsOfText(refused.problem().key());
            }
            case IllegalArgumentException unmade -> poisoned.refusal() != null;
            default -> false;
        };
        return fine ? Optional.empty() : Optional.of(Doors.name(door) + " " + poisoned.path() + ": " + outcome);
    }

    private static boolean tellsOfText(String key) {
        return OF_TEXT.contains(key);
    }

    private @Nullable Throwable passed(Method door, int place, @Nullable Object value) {
        var arguments = new @Nullable Object[door.getParameterCount()];
        Arrays.setAll(arguments, at -> at == place ? value : samples.of(door.getParameterTypes()[at]));
        try {
            door.invoke(desk.getBean(door.getDeclaringClass()), arguments);
            return null;
        } catch (InvocationTargetException refused) {
            return refused.getCause();
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static String shortName(Method door) {
        return door.getDeclaringClass().getSimpleName() + "." + door.getName();
    }
}
