package org.tsuzuki.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.customer.CustomerNames;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.security.Role;

@DeskTest
class AuditLogTest {

    @Autowired
    private AuditService audit;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Counter counter;

    @Autowired
    private CustomerService customers;

    @Autowired
    private TestClock clock;

    @Test
    void a_change_writes_who_when_what_and_why() {
        var who = signedIn.as(Role.OWNER);
        var label = UUID.randomUUID().toString();
        var fields = List.of(
                new DomainChange.Field("phone", null, "03-5321-1111"), new DomainChange.Field("note", "a\"b", ""));

        change(new DomainChange("card.changed", "subject", label, fields, "typed wrong"));

        assertThat(linesOf(label))
                .singleElement()
                .returns(clock.instant(), AuditLine::at)
                .returns(who.name(), AuditLine::staffName)
                .returns("card.changed", AuditLine::action)
                .returns("subject", AuditLine::subjectId)
                .returns(fields, AuditLine::fields)
                .returns("typed wrong", AuditLine::reason);
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_line() {
        signedIn.as(Role.OWNER);
        var label = UUID.randomUUID().toString();

        transaction.executeWithoutResult(started -> {
            events.publishEvent(DomainChange.of("card.changed", "subject", label));
            started.setRollbackOnly();
        });

        assertThat(linesOf(label)).isEmpty();
    }

    @Test
    void a_change_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> events.publishEvent(DomainChange.of("card.changed", "subject", "label")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_endless_label_is_cut_and_kept() {
        signedIn.as(Role.OWNER);
        var start = UUID.randomUUID().toString();

        change(DomainChange.of("card.changed", "subject", start + "x".repeat(500)));

        assertThat(linesOf(start))
                .singleElement()
                .satisfies(line -> assertThat(line.label()).hasSize(200).endsWith("…"));
    }

    @Test
    void the_newest_line_comes_first_and_pages_follow_each_other() {
        signedIn.as(Role.AUDITOR);
        var label = UUID.randomUUID().toString();
        for (var number = 1; number <= 5; number++) {
            change(DomainChange.of("card.changed", String.valueOf(number), label));
        }

        assertThat(audit.find(text(label), PageRequest.of(0, 2)))
                .extracting(AuditLine::subjectId)
                .containsExactly("5", "4");
        assertThat(audit.find(text(label), PageRequest.of(2, 2)))
                .extracting(AuditLine::subjectId)
                .containsExactly("1");
    }

    @Test
    void filters_narrow_by_action_person_and_japan_days() {
        var who = signedIn.as(Role.SUPERVISOR);
        var label = UUID.randomUUID().toString();
        change(DomainChange.of("card.changed", "today", label));
        clock.advance(Duration.ofHours(12)); // 00:00 in Japan
        change(DomainChange.of("card.created", "tomorrow", label));
        var tomorrow = TestClock.TODAY.plusDays(1);

        assertThat(find(new AuditFilter(label, "", "", tomorrow, null))).containsExactly("tomorrow");
        assertThat(find(new AuditFilter(label, "", "", null, TestClock.TODAY))).containsExactly("today");
        assertThat(find(new AuditFilter(label, "", "", tomorrow.plusDays(1), null)))
                .isEmpty();
        assertThat(find(new AuditFilter(label, "", "card.changed", null, null))).containsExactly("today");
        assertThat(find(new AuditFilter(label, who.name().toUpperCase(Locale.ROOT), "", null, null)))
                .hasSize(2);
        assertThat(find(new AuditFilter(label, "nobody of this name", "", null, null)))
                .isEmpty();
    }

    @Test
    void signs_that_mean_something_to_databases_are_looked_for_as_they_are() {
        signedIn.as(Role.OWNER);
        var label = "50%_off\\ " + UUID.randomUUID();
        change(DomainChange.of("card.changed", "subject", label));

        assertThat(find(text(label.toUpperCase(Locale.ROOT)))).hasSize(1);
        assertThat(find(text(label.replace("_", "x")))).isEmpty();
        assertThat(find(text(label.replace("%", "")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SJ-2031-0047", "sj-2031-004711", "ＳＪ-2031-0047", "a-subject-of-its-own"})
    void a_line_is_found_by_the_beginning_of_its_label_or_by_its_subject(String typed) {
        signedIn.as(Role.OWNER);
        change(DomainChange.of("renewal.recorded", "a-subject-of-its-own", "SJ-2031-004711"));

        assertThat(find(text(typed))).isNotEmpty().containsOnly("a-subject-of-its-own");
        assertThat(find(text(typed + "x"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xiaoming", "王小明", "シャオミン"})
    void a_customer_is_found_as_in_the_search_box_with_the_changes_of_the_cards(String typed) {
        signedIn.as(Role.OWNER);
        var card = counter.prepaid();
        var customer = customers.find(card.customerId()).orElseThrow();
        var family = Invented.name();
        customers.change(customer.withNames(new CustomerNames("王小明", "シャオミン", family + " XIAOMING")));

        assertThat(find(text(typed + " " + family)))
                .contains(card.id().toString(), customer.id().toString());
    }

    @ParameterizedTest
    @EnumSource
    void everybody_but_clerks_may_read_the_trail(Role role) {
        signedIn.as(role);

        if (role == Role.CLERK) {
            assertThatThrownBy(() -> linesOf("any")).isInstanceOf(AccessDeniedException.class);
        } else {
            assertThat(linesOf("no such label at all")).isEmpty();
        }
    }

    private void change(DomainChange change) {
        transaction.executeWithoutResult(started -> events.publishEvent(change));
    }

    private List<AuditLine> linesOf(String label) {
        return audit.find(text(label), PageRequest.ofSize(20));
    }

    private List<String> find(AuditFilter filter) {
        return audit.find(filter, PageRequest.ofSize(20)).stream()
                .map(AuditLine::subjectId)
                .toList();
    }

    private static AuditFilter text(String text) {
        return new AuditFilter(text, "", "", null, null);
    }
}
