package org.tsuzuki.renewal.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Language;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.security.Role;

class RepeatNoticeTest extends ScreenTest {

    private static final String AGAIN = "Record anyway (supervisor)";

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @Autowired
    private DraftService drafts;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;
    private RenewalChoice form;
    private RecordedRenewal first;

    @BeforeEach
    void recordedOnce() {
        signedIn.as(Role.SUPERVISOR);
        card = counter.prepaid();
        form = counter.voucher(card);
        first = counter.record(UUID.randomUUID(), card.id(), form);
    }

    @Test
    void what_must_be_looked_up_first_stands_at_the_top_with_the_way_there() {
        results.noAnswer(first.id(), "");
        open(counter.voucher(card));

        assertThat(screen()).contains("The result of receipt " + first.receiptNumber() + " is unknown");
        assertThat(find(Button.class).withText(AGAIN).all()).isEmpty();
        press("Record");
        assertThat(screen()).doesNotContain("Yes, record");

        press("Open that renewal");

        assertThat(address()).isEqualTo("renewals/" + first.id());
    }

    @Test
    void the_same_again_shows_the_first_one_and_needs_a_supervisors_reason() {
        open(counter.voucher(card));

        assertThat(screen()).contains("The same renewal was recorded on ", first.receiptNumber());
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("receipts/" + first.receiptNumber());
        press("Record");
        assertThat(screen()).doesNotContain("Yes, record");

        again();
        type("Reason", "two months at once");
        press("Approve");
        press("Yes, record");

        assertThat(renewals.history(card.id())).hasSize(2);
    }

    @Test
    void after_the_look_the_doubtful_one_may_be_tried_again_with_a_reason() {
        results.noAnswer(first.id(), "");
        results.notSeen(first.id(), "");
        open(counter.voucher(card));

        again();

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Supervisor’s approval");
        assertThat(screen()).contains("The same renewal was recorded on ");
    }

    @Test
    void missing_steps_and_the_repetition_are_let_pass_by_one_word() {
        open(counter.voucher(card).withTick("readback", null));
        press("Record");

        press("Skip required steps");
        type("Reason", "read back by phone, two months");
        press("Approve");
        press("Yes, record");

        assertThat(renewals.history(card.id())).hasSize(2);
    }

    @Test
    void nothing_is_let_pass_while_something_else_is_missing() {
        open(counter.voucher(card).withPayment(null));
        press("Record");

        assertThat(screen()).contains("The same renewal was recorded on ");
        assertThat(find(Button.class).withText(AGAIN).all()).isEmpty();
    }

    @Test
    void a_reference_that_was_used_is_explained_beside_its_field_with_its_receipt() {
        card = counter.prepaid();
        var used = catalogue.channel(Counter.VOUCHER).orElseThrow().record().stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .findFirst()
                .orElseThrow();
        var label = used.label().in(Language.EN);
        open(counter.voucher(card).withReference(used.id(), form.references().getOrDefault(used.id(), "")));

        assertThat(problemOf(label)).startsWith("This number was used on receipt " + first.receiptNumber());
        assertThat(textField(label).getHelperComponent())
                .isInstanceOfSatisfying(
                        Anchor.class,
                        receipt -> assertThat(receipt.getHref()).isEqualTo("receipts/" + first.receiptNumber()));

        type(label, Invented.reference());

        assertThat(problemOf(label)).isEmpty();
        assertThat(textField(label).getHelperComponent()).isNull();
    }

    @Test
    void a_used_reference_is_let_pass_with_a_reason() {
        card = counter.prepaid();
        var again = form.references();
        var draft = counter.voucher(card);
        for (var reference : again.entrySet()) {
            if (!reference.getKey().equals("lineEntered")) { // each card has its own number
                draft = draft.withReference(reference.getKey(), reference.getValue());
            }
        }
        open(draft);
        press("Record");

        again();
        type("Reason", "the till printed one number for both");
        press("Approve");
        press("Yes, record");

        assertThat(renewals.history(card.id())).hasSize(1);
    }

    private void again() {
        test(find(Button.class).withText(AGAIN).all().getFirst()).click();
    }

    private void open(RenewalChoice draft) {
        drafts.save(card.id(), draft);
        navigate("cards/" + card.id() + "/renew", RenewView.class);
    }
}
