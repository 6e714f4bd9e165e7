package org.tsuzuki.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.audit.verification.AuditLogVerification;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerNames;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.security.Role;

/** What the log keeps about a person: readable as long as it may be, and never in clear in the database. */
@DeskTest
class PersonalEntriesTest {

    @Autowired
    private AuditService audit;

    @Autowired
    private AuditLogVerification verification;

    @Autowired
    private CustomerService customers;

    @Autowired
    private Counter counter;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private CustomerDetails customer;
    private String family;

    @BeforeEach
    void aCustomerIsRenamed() {
        signedIn.as(Role.OWNER);
        family = Invented.name();
        var before = customers.find(counter.prepaid().customerId()).orElseThrow();
        customer = customers.change(before.withNames(new CustomerNames("", "", family + " XIAOMING")));
    }

    @Test
    void a_change_of_a_file_is_read_as_it_was_and_stands_in_the_database_only_sealed() {
        assertThat(newest("customer.changed").fields())
                .extracting(DomainChange.Field::name, DomainChange.Field::after)
                .contains(tuple("latin", family + " XIAOMING"));
        assertThat(newest("customer.changed").label()).contains(family);
        assertThat(stored()).isNotEmpty().noneMatch(row -> row.contains(family));
    }

    @Test
    void what_was_erased_is_never_read_again_and_the_log_stays_whole() {
        audit.erase(customer.id().toString(), "asked for it by letter");

        assertThat(newest("customer.changed"))
                .returns(true, AuditLine::isErased)
                .returns(List.of(), AuditLine::fields)
                .returns(customer.number().toString(), AuditLine::label);
        assertThat(newest("customer.erased").reason()).isEqualTo("asked for it by letter");
        assertThat(verification.verify("", done -> {}, () -> false).isWhole()).isTrue();
    }

    @Test
    void nothing_personal_is_kept_any_more_of_who_was_erased() {
        audit.erase(customer.id().toString(), "asked for it");

        customers.change(customer.withNames(new CustomerNames("", "", family + " AGAIN")));

        assertThat(newest("customer.changed")).returns(true, AuditLine::isErased);
        assertThat(audit.isKnown(customer.id().toString())).isFalse();
    }

    @Test
    void erasing_needs_a_reason_and_somebody_to_erase() {
        assertThatThrownBy(() -> audit.erase(customer.id().toString(), " "))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> audit.erase("SJ-2031-000001", "why")).isInstanceOf(ProblemException.class);
        assertThat(audit.isKnown(customer.id().toString())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "OWNER", mode = EnumSource.Mode.EXCLUDE)
    void only_the_owner_erases(Role role) {
        signedIn.as(role);

        assertThatThrownBy(() -> audit.erase(customer.id().toString(), "why"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_opens_a_file_is_told_once_for_one_reading() {
        var reader = signedIn.as(Role.AUDITOR);
        customers.open(customer.id());
        customers.open(customer.id());
        assertThat(readings()).containsExactly(reader.name());

        clock.advance(Duration.ofMinutes(11));
        customers.open(customer.id());
        assertThat(readings()).hasSize(2);
    }

    @Test
    void the_story_of_a_customer_has_what_happened_to_the_cards() {
        var card = counter.prepaid();

        assertThat(story(card.customerId().toString()))
                .extracting(AuditLine::subjectId)
                .contains(card.id().toString(), card.customerId().toString());
        assertThat(story(card.id().toString()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(
                                line.card() == null
                                        ? line.subjectId()
                                        : line.card().toString())
                        .isIn(card.id().toString(), card.customerId().toString()));
    }

    private List<String> readings() {
        signedIn.as(Role.OWNER);
        var found = story(customer.id().toString()).stream()
                .filter(line -> line.action().equals("customer.read"))
                .map(AuditLine::staffName)
                .toList();
        signedIn.as(Role.AUDITOR);
        return found;
    }

    private AuditLine newest(String action) {
        return story(customer.id().toString()).stream()
                .filter(line -> line.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private List<AuditLine> story(String subject) {
        return audit.find(AuditFilter.of(subject), PageRequest.ofSize(50));
    }

    private List<String> stored() {
        return database.query(
                "select label, label_key, fields, reason from audit_entry where customer_id = ?",
                (row, number) -> row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4),
                customer.id().value());
    }
}
