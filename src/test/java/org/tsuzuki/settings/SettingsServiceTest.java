package org.tsuzuki.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.RenewalFormService;
import org.tsuzuki.renewal.refund.DualControlPolicy;
import org.tsuzuki.security.Role;

/** On a desk of its own, because what is decided stays. */
@DeskTest
@TestPropertySource(properties = "tsuzuki.test.desk=settings")
class SettingsServiceTest {

    @Autowired
    private SettingsService settings;

    @Autowired
    private StartSettings start;

    @Autowired
    private Settings now;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditService audit;

    @Autowired
    private Published published;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void as_the_owner() {
        signedIn.as(Role.OWNER);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void only_the_owner_reads_and_decides(Role role) {
        var order = settings.find(Setting.CASH_TOLERANCE).order("1", "just so");
        signedIn.as(role);

        assertThatThrownBy(settings::all).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> settings.find(Setting.CASH_TOLERANCE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> settings.change(order)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(start::all).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_is_decided_counts_at_once_and_is_audited_with_its_reason() {
        var me = signedIn.as(Role.OWNER);

        decide(Setting.APPROVAL_LASTS, "２５", " the other branch is far ");

        assertThat(now.time(Setting.APPROVAL_LASTS)).isEqualTo(Duration.ofMinutes(25));
        assertThat(settings.find(Setting.APPROVAL_LASTS).changes().getFirst())
                .isEqualTo(new SettingChange(
                        Setting.APPROVAL_LASTS,
                        settings.find(Setting.APPROVAL_LASTS).changes().size(),
                        15,
                        25,
                        "the other branch is far",
                        me.name(),
                        TestClock.START));
        var told = published.changes().getLast();
        assertThat(told.action()).isEqualTo("setting.changed");
        assertThat(told.reason()).isEqualTo("the other branch is far");
        assertThat(told.fields()).containsExactly(new DomainChange.Field("setting.APPROVAL_LASTS", "15", "25"));
        signedIn.as(Role.AUDITOR);
        assertThat(Trail.of(audit, "APPROVAL_LASTS"))
                .extracting(line -> line.action() + " " + line.staffName())
                .contains("setting.changed " + me.name());
    }

    @Test
    void every_change_stays_to_be_read_the_latest_first() {
        decide(Setting.VOUCHER_RESERVED_FOR, "30", "slow shops");
        decide(Setting.VOUCHER_RESERVED_FOR, "10", "quick shops");

        var details = settings.find(Setting.VOUCHER_RESERVED_FOR);

        assertThat(details.value()).isEqualTo(10);
        assertThat(details.changes())
                .extracting(change -> change.before() + "→" + change.after() + " " + change.reason())
                .containsExactly("30→10 quick shops", "20→30 slow shops");
        assertThat(settings.all())
                .filteredOn(one -> one.setting() == Setting.VOUCHER_RESERVED_FOR)
                .containsExactly(details);
    }

    @Test
    void the_usual_value_is_confirmed_once() {
        decide(Setting.SAME_RENEWAL_WITHIN, "30", "fits us");

        assertThat(settings.find(Setting.SAME_RENEWAL_WITHIN).isDecided()).isTrue();
        assertThat(refusalOf(() -> decide(Setting.SAME_RENEWAL_WITHIN, "30", "again")))
                .isEqualTo(Problem.of("problem.setting.same"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-1", "1.5", "0", "61", "1e1", "99999999999999999999"})
    void what_lies_outside_the_range_or_is_no_number_is_refused_at_its_field(String typed) {
        var refused =
                catchThrowableOfType(ProblemException.class, () -> decide(Setting.APPROVAL_LASTS, typed, "just so"));

        assertThat(refused.field()).isEqualTo("value");
        assertThat(refused.problem()).isEqualTo(Problem.of("problem.setting.range.MINUTES", 1L, 60L));
    }

    @Test
    void an_amount_is_read_as_amounts_are_typed_and_kept_in_its_range() {
        decide(Setting.CASH_TOLERANCE, "￥１，２００", "coins");

        assertThat(now.yen(Setting.CASH_TOLERANCE)).isEqualTo(new Yen(1_200));
        assertThat(refusalOf(() -> decide(Setting.CASH_TOLERANCE, "100001", "more")))
                .isEqualTo(Problem.of("problem.setting.range.YEN", "¥0", "¥100,000"));
        assertThat(refusalOf(() -> decide(Setting.CASH_TOLERANCE, "12.5", "less")))
                .isEqualTo(Problem.of("problem.yen.fraction"));
    }

    @Test
    void nothing_is_decided_without_a_reason() {
        var refused =
                catchThrowableOfType(ProblemException.class, () -> decide(Setting.CODE_SHOWN_FOR, "60", " \u200B "));

        assertThat(refused.field()).isEqualTo("reason");
        assertThat(settings.find(Setting.CODE_SHOWN_FOR).isDecided()).isFalse();
    }

    @Test
    void who_comes_second_is_told_who_was_first() {
        var seen = settings.find(Setting.NEXT_CHECK_AFTER);
        settings.change(seen.order("45", "evenings"));

        var stale =
                catchThrowableOfType(StaleChangeException.class, () -> settings.change(seen.order("20", "mornings")));

        assertThat(stale.changedBy()).isEqualTo(signedIn.as(Role.OWNER).name());
        assertThat(stale.fields()).containsExactly(new DomainChange.Field("setting.NEXT_CHECK_AFTER", "45", "20"));
        assertThat(now.time(Setting.NEXT_CHECK_AFTER)).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void what_is_rolled_back_never_counts() {
        var before = now.time(Setting.SESSION_LASTS);

        transaction.executeWithoutResult(status -> {
            decide(Setting.SESSION_LASTS, "90", "long shifts");
            now.time(Setting.SESSION_LASTS);
            status.setRollbackOnly();
        });

        assertThat(now.time(Setting.SESSION_LASTS)).isEqualTo(before);
        assertThat(settings.find(Setting.SESSION_LASTS).isDecided()).isFalse();
    }

    @Test
    void those_who_serve_are_bound_by_what_was_decided(
            @Autowired Counter counter, @Autowired RenewalFormService forms, @Autowired DualControlPolicy two) {
        decide(Setting.SERVICE_FEE, "550", "new year");
        decide(Setting.TWO_PEOPLE_FROM, "4000", "new staff");
        signedIn.as(Role.CLERK);

        assertThat(forms.open(counter.prepaid()).choice().fee()).isEqualTo("550");
        assertThat(two.isNeededFor(new Yen(3_999))).isFalse();
        assertThat(two.isNeededFor(new Yen(4_000))).isTrue();
    }

    /** What the service says of a range, the database says again. */
    @ParameterizedTest
    @EnumSource
    void the_database_knows_the_same_range(Setting setting) {
        assertThat(isStored(setting.name(), setting.least())).isTrue();
        assertThat(isStored(setting.name(), setting.most())).isTrue();
        assertThat(isStored(setting.name(), setting.least() - 1)).isFalse();
        assertThat(isStored(setting.name(), setting.most() + 1)).isFalse();
        assertThat(isStored("X" + UUID.randomUUID().toString().substring(0, 8), setting.least()))
                .isFalse();
        assertThat(setting.usual()).isBetween(setting.least(), setting.most());
    }

    private boolean isStored(String setting, long value) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return database.sql(
                                        "insert into setting_change (setting, change_number, version, value_before, value_after,"
                                                + " reason, changed_by, changed_at) values (?, 9999, 0, 0, ?, 'r', 'n', current_timestamp)")
                                .params(setting, value)
                                .update()
                        == 1;
            } catch (DataIntegrityViolationException refused) {
                return false;
            }
        }));
    }

    @Test
    void the_history_is_neither_changed_nor_deleted_even_past_the_program() {
        var required = now.is(Setting.DRAWER_REQUIRED);
        decide(Setting.DRAWER_REQUIRED, required ? "0" : "1", "a try");

        assertThatThrownBy(() -> database.sql("update setting_change set value_after = 1")
                        .update())
                .hasMessageContaining("stays");
        assertThatThrownBy(() -> database.sql("delete from setting_change").update())
                .hasMessageContaining("stays");
        assertThat(now.is(Setting.DRAWER_REQUIRED)).isEqualTo(!required);
    }

    private void decide(Setting setting, String value, String reason) {
        settings.change(settings.find(setting).order(value, reason));
    }
}
