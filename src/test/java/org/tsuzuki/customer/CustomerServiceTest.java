package org.tsuzuki.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.security.Role;

@DeskTest
class CustomerServiceTest {

    @Autowired
    private CustomerService customers;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void signIn() {
        signedIn.as(Role.CLERK);
    }

    @Test
    void T25_a_file_keeps_everything_that_was_typed() {
        var phone = Invented.phone();
        var draft = CustomerDetails.draft("王小明", "オウ シャオミン", "Wang Xiaoming")
                .withContacts(List.of(
                        new Contact(ContactKind.PHONE, phone), new Contact(ContactKind.WECHAT, " wxid_" + phone)))
                .withLanguages(List.of("zh", "ja"))
                .withTravel(TestClock.TODAY, TestClock.TODAY.plusDays(12))
                .withNote(" pays by Alipay ");

        var created = customers.create(draft);

        assertThat(customers.find(created.id())).contains(created);
        assertThat(created.latin()).isEqualTo("Wang Xiaoming");
        assertThat(created.contacts())
                .containsExactly(
                        new Contact(
                                ContactKind.PHONE, "+81" + phone.substring(1).replace("-", "")),
                        new Contact(ContactKind.WECHAT, "wxid_" + phone));
        assertThat(created.languages()).containsExactly("zh", "ja");
        assertThat(created.note()).isEqualTo("pays by Alipay");
        assertThat(created.changedAt()).isEqualTo(TestClock.START);
        assertThat(created.changedBy()).isEqualTo("Test CLERK");
    }

    @Test
    void customer_numbers_go_up() {
        var first = customers.create(named(Invented.name()));
        var second = customers.create(named(Invented.name()));

        assertThat(second.number().value()).isEqualTo(first.number().value() + 1);
        assertThat(first.number().toString()).matches("C-[0-9]{6}");
    }

    @Test
    void a_change_tells_what_was_before_and_what_is_after() {
        var created = customers.create(named(Invented.name()));
        var contact = new Contact(ContactKind.EMAIL, "someone@example.jp");

        var changed = customers.change(created.withNote("moved").withContacts(List.of(contact)));

        assertThat(changed.version()).isGreaterThan(created.version());
        assertThat(published.actions()).containsExactly("customer.created", "customer.changed");
        assertThat(published.changes().getLast().fields())
                .containsExactly(
                        new DomainChange.Field("contacts", "", "someone@example.jp"),
                        new DomainChange.Field("note", "", "moved"));
    }

    @Test
    void saving_without_a_difference_changes_nothing() {
        var created = customers.create(named(Invented.name()));

        var same = customers.change(created);

        assertThat(same).isEqualTo(created);
        assertThat(published.actions()).containsExactly("customer.created");
    }

    @Test
    void a_stale_form_says_who_changed_what_and_when() {
        var read = customers.create(named(Invented.name()));
        clock.advance(Duration.ofMinutes(5));
        signedIn.as(Role.SUPERVISOR);
        customers.change(read.withNote("from the supervisor"));
        signedIn.as(Role.CLERK);

        var stale = catchThrowableOfType(
                StaleChangeException.class, () -> customers.change(read.withNote("from the clerk")));

        assertThat(stale.changedBy()).isEqualTo("Test SUPERVISOR");
        assertThat(stale.changedAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(5)));
        assertThat(stale.fields())
                .containsExactly(new DomainChange.Field("note", "from the supervisor", "from the clerk"));
    }

    @Test
    void a_customer_needs_a_name() {
        var refused = catchThrowableOfType(ProblemException.class, () -> customers.create(named(" ")));

        assertThat(refused.problem().key()).isEqualTo("problem.customer.noName");
        assertThat(refused.field()).isEqualTo("han");
    }

    @Test
    void a_wrong_contact_is_named_by_its_row() {
        var draft = named(Invented.name())
                .withContacts(
                        List.of(new Contact(ContactKind.WECHAT, "wx"), new Contact(ContactKind.EMAIL, "no address")));

        var refused = catchThrowableOfType(ProblemException.class, () -> customers.create(draft));

        assertThat(refused.field()).isEqualTo("contacts.1");
    }

    @Test
    void nobody_leaves_before_arriving() {
        var draft = named(Invented.name()).withTravel(TestClock.TODAY, TestClock.TODAY.minusDays(1));

        var refused = catchThrowableOfType(ProblemException.class, () -> customers.create(draft));

        assertThat(refused.field()).isEqualTo("leavesOn");
    }

    @Test
    void the_same_phone_looks_like_the_same_person() {
        var phone = Invented.phone();
        var first =
                customers.create(named(Invented.name()).withContacts(List.of(new Contact(ContactKind.PHONE, phone))));

        var found = customers.likelyDuplicates(named(Invented.name())
                .withContacts(List.of(new Contact(ContactKind.PHONE, "+81 " + phone.substring(1)))));

        assertThat(found).extracting(CustomerSummary::id).containsExactly(first.id());
    }

    @Test
    void the_same_name_in_either_order_and_any_script_looks_like_the_same_person() {
        var first = customers.create(CustomerDetails.draft("單雄信", null, null));

        assertThat(customers.likelyDuplicates(named("Xiongxin Shan")))
                .extracting(CustomerSummary::id)
                .contains(first.id());
        assertThat(customers.likelyDuplicates(CustomerDetails.draft("单雄信", null, null)))
                .extracting(CustomerSummary::id)
                .contains(first.id());
    }

    @Test
    void two_people_with_other_han_names_of_one_reading_are_told_apart() {
        customers.create(CustomerDetails.draft("章伟珍", null, null));

        assertThat(customers.likelyDuplicates(CustomerDetails.draft("张伟珍", null, null)))
                .isEmpty();
    }

    @Test
    void a_file_is_no_duplicate_of_itself() {
        var created = customers.create(named(Invented.name()));

        assertThat(customers.likelyDuplicates(created)).isEmpty();
    }

    @Test
    void the_list_finds_by_a_part_of_a_name_by_a_phone_and_by_number_newest_first() {
        var name = Invented.name();
        var phone = Invented.phone();
        var first = customers.create(named(name + " Ada"));
        var second =
                customers.create(named(name + " Bea").withContacts(List.of(new Contact(ContactKind.PHONE, phone))));

        assertThat(idsOf(name.toLowerCase(Locale.ROOT))).containsExactly(second.id(), first.id());
        assertThat(idsOf(phone)).containsExactly(second.id());
        assertThat(idsOf(first.number().toString())).containsExactly(first.id());
        assertThat(idsOf("100%")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Villanueva-Okonkwo",
                "LLANUEV",
                "a-ok",
                "wo Xq",
                "ｖｉｌｌａｎｕｅｖａ",
                "孙悟空",
                "悟",
                "空",
                "ソンゴクウ",
                "ゴク",
                "ｺﾞｸ",
                "090-8765-4321",
                "8765",
                "+819087654321",
                "monkey.king@example.jp",
                "king@exam",
                "EXAMPLE.JP",
                "_WX_75%_",
                "75%"
            })
    void the_list_finds_any_part_of_any_name_and_contact(String clue) {
        var someone = customers.create(CustomerDetails.draft("孙悟空", "ソンゴクウ", "Villanueva-Okonkwo Xq")
                .withContacts(List.of(
                        new Contact(ContactKind.PHONE, "090-8765-4321"),
                        new Contact(ContactKind.EMAIL, "monkey.king@example.jp"),
                        new Contact(ContactKind.WECHAT, "id_wx_75%_ok"))));

        assertThat(idsOf(clue)).first().isEqualTo(someone.id());
    }

    @Test
    void the_list_finds_by_no_more_than_what_was_typed() {
        var meant = customers.create(named("Maximiliane Bartholomea Zwackelmann"));
        customers.create(named("Maximiliane Bartholomea Zwickelmann"));

        assertThat(idsOf("maximiliane bartholomea zwa")).containsExactly(meant.id());
        assertThat(idsOf("villa_ueva")).isEmpty();
        assertThat(idsOf("𠮷")).isEmpty();
    }

    @Test
    void the_list_finds_by_what_a_name_is_now() {
        var before = Invented.name();
        var after = Invented.name();
        var someone = customers.create(named("Ada " + before));
        customers.change(someone.withNames(new CustomerNames(null, null, "Ada " + after)));

        assertThat(idsOf(after)).containsExactly(someone.id());
        assertThat(idsOf(before)).isEmpty();
    }

    @Test
    void what_very_many_files_have_is_listed_newest_first_page_by_page(@Autowired JdbcClient database) {
        signedIn.as(Role.OWNER);
        var name = Invented.name().toLowerCase(Locale.ROOT);
        database.sql("""
                        insert into customer (id, version, number, latin, search_text, note, created_at, changed_at, changed_by)
                        select random_uuid(), 0, 5000000 + x, ?, ?, '', current_timestamp, current_timestamp, 'Test'
                        from system_range(1, 1100)
                        """).params(name, name).update();
        database.sql("insert into customer_part (part, customer_id) select ?, id from customer where search_text = ?")
                .params(name, name)
                .update();

        var second = customers.list(name, PageRequest.of(1, 100));

        assertThat(second)
                .extracting(each -> each.number().value())
                .startsWith(5_001_000L)
                .endsWith(5_000_901L);
        database.sql("delete from customer_part where part = ?").param(name).update();
        database.sql("delete from customer where search_text = ?").param(name).update();
    }

    private List<CustomerId> idsOf(String clue) {
        return customers.list(clue, PageRequest.ofSize(10)).stream()
                .map(CustomerSummary::id)
                .toList();
    }

    @Test
    void an_auditor_reads_and_changes_nothing() {
        var created = customers.create(named(Invented.name()));
        signedIn.as(Role.AUDITOR);

        assertThat(customers.list("", PageRequest.ofSize(1))).hasSize(1);
        assertThat(customers.find(created.id())).contains(created);
        assertThatThrownBy(() -> customers.change(created.withNote("changed")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> customers.create(named(Invented.name()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void only_staff_may_look() {
        signedIn.nobody();

        assertThatThrownBy(() -> customers.list("", PageRequest.ofSize(1)))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private static CustomerDetails named(String latin) {
        return CustomerDetails.draft(null, null, latin);
    }
}
