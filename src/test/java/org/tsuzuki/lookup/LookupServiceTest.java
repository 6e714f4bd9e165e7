package org.tsuzuki.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.CardSummary;
import org.tsuzuki.card.identifier.CardSerial;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.customer.Contact;
import org.tsuzuki.customer.ContactKind;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerNames;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.KeyDates;

@DeskTest
class LookupServiceTest {

    @Autowired
    private LookupService lookup;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CardService cards;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private final String family = Invented.name();

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
    }

    @Test
    void a_phone_number_is_found_in_any_form() {
        var phone = Invented.phone();
        var card = card(family, phone);
        var rest = phone.substring(1);

        for (var typed : List.of(
                phone,
                phone.replace("-", ""),
                phone.replace("-", " "),
                "+81 " + rest,
                "+81(0)" + rest,
                "0081" + rest,
                fullWidth(phone))) {
            assertThat(found(typed)).as(typed).startsWith(card.id());
        }
        assertThat(found(phone.substring(phone.length() - 4))).contains(card.id());
    }

    @Test
    void a_chip_is_found_whole_in_groups_and_by_its_last_five() {
        var card = card(family, Invented.phone());
        var iccid = Objects.requireNonNull(card.iccid()).value();

        for (var typed : List.of(iccid, iccid.replaceAll("(.{4})", "$1 "), iccid.substring(14))) {
            assertThat(found(typed)).as(typed).contains(card.id());
        }
        assertThat(first(iccid).clue()).isEqualTo(SearchTermKind.ICCID);
    }

    @Test
    void a_printed_serial_is_found_whole_and_by_its_last_five() {
        var serial = "DN05035" + Invented.iccid().substring(10, 18);
        var card = cards.create(
                draft(family, new CardIdentifiers(null, null, null, CardSerial.parse(serial), null, null, null)));

        assertThat(found(serial.toLowerCase(Locale.ROOT))).containsExactly(card.id());
        assertThat(found(serial.substring(10))).contains(card.id());
    }

    @Test
    void a_name_is_found_in_every_script() {
        var chinese = customer(new CustomerNames("欧阳娜娜", null, null));
        var japanese = customer(new CustomerNames("小鳥遊花子", "タカナシ ハナコ", null));

        assertThat(names("欧阳")).contains(chinese.id());
        assertThat(names("歐陽")).contains(chinese.id());
        assertThat(names("ouyang nana")).contains(chinese.id());
        assertThat(names("NANA OUYANG")).contains(chinese.id());
        assertThat(names("小鳥遊")).contains(japanese.id());
        assertThat(names("たかなし")).contains(japanese.id());
        assertThat(names("takanashi")).contains(japanese.id());
        assertThat(names("Hanako Takanashi")).contains(japanese.id());
    }

    @Test
    void a_customer_number_is_found_with_and_without_its_sign_and_zeros() {
        var customer = customer(new CustomerNames(null, null, family));
        var number = customer.number().value();

        for (var typed : List.of(
                customer.number().toString(),
                "C" + number,
                "c-" + number,
                String.format(Locale.ROOT, "%06d", number))) {
            assertThat(names(typed)).as(typed).contains(customer.id());
        }
        assertThat(names(Long.toString(number))).contains(customer.id());
    }

    @Test
    void a_receipt_is_found_by_its_number() {
        var card = counter.prepaid();
        var number = counter.record(card).receiptNumber();

        for (var typed : List.of(number, number.toLowerCase(Locale.ROOT), number.replace("-", ""))) {
            assertThat(first(typed).receipt()).as(typed).isEqualTo(number);
            assertThat(found(typed)).containsExactly(card.id());
        }
    }

    @Test
    void a_changed_name_is_found_and_the_old_one_no_more() {
        var customer = customer(new CustomerNames(null, null, family));
        var renamed = Invented.name();

        customers.change(customer.withNames(new CustomerNames(null, null, renamed)));

        assertThat(names(renamed)).containsExactly(customer.id());
        assertThat(names(family)).isEmpty();
    }

    @Test
    void a_receipt_stays_findable_when_the_card_and_the_customer_change() {
        var card = counter.prepaid();
        var number = counter.record(card).receiptNumber();
        var customer = customers.find(card.customerId()).orElseThrow();

        customers.change(customer.withNote("changed"));
        cards.change(counter.now(card).withTexts("Shinjuku", "", ""));

        assertThat(found(number)).containsExactly(card.id());
    }

    @Test
    void two_words_must_both_fit() {
        var phone = Invented.phone();
        var card = card(family, phone);
        var other = card(family, Invented.phone());
        var end = phone.substring(phone.length() - 4);

        assertThat(found(family + " " + end)).containsExactly(card.id());
        assertThat(found(end + " " + family)).containsExactly(card.id());
        assertThat(found(family)).contains(card.id(), other.id());
        assertThat(found(family + " 0000")).isEmpty();
    }

    @Test
    void a_friends_phone_and_an_account_lead_to_the_customer() {
        var account = "wx_" + family;
        var customer = customers.create(CustomerDetails.draft(null, null, family)
                .withContacts(List.of(
                        Contact.parse(ContactKind.WECHAT, account),
                        Contact.parse(ContactKind.PHONE, "+86 138 0013 8000"))));

        assertThat(names(account)).contains(customer.id());
        assertThat(names("+86 138-0013-8000")).contains(customer.id());
    }

    @Test
    void a_whole_number_stands_before_numbers_that_only_begin_so() {
        var customer = customer(new CustomerNames(null, null, family + "an"));
        var whole = customer(new CustomerNames(null, null, family));

        assertThat(names(family)).containsExactly(whole.id(), customer.id());
    }

    @Test
    void a_card_that_is_over_stands_last() {
        var closed = card(family, Invented.phone());
        cards.change(closed.withEnd(null, TestClock.TODAY));
        var open = card(family, Invented.phone());

        assertThat(found(family)).containsExactly(open.id(), closed.id());
    }

    @Test
    void the_end_of_a_sims_own_number_stands_before_the_same_end_of_a_contact() {
        var phone = Invented.phone();
        var end = phone.substring(phone.length() - 4);
        var friend = customers
                .create(CustomerDetails.draft(null, null, Invented.name())
                        .withContacts(List.of(Contact.parse(ContactKind.PHONE, "+86 138 0013 " + end))))
                .id();
        var byContact = cards.create(numbered(friend, Invented.phone()));
        var byNumber = card(family, phone);

        var found = found(end);

        assertThat(found).contains(byNumber.id(), byContact.id());
        assertThat(found.indexOf(byNumber.id())).isLessThan(found.indexOf(byContact.id()));
        assertThat(clues(end)).contains(SearchTermKind.LAST_OF_PHONE, SearchTermKind.LAST_OF_CONTACT);
    }

    @Test
    void a_hit_says_by_what_it_was_found() {
        var card = card(family, Invented.phone());
        var iccid = Objects.requireNonNull(card.iccid()).value();
        var end = iccid.substring(iccid.length() - 5);

        assertThat(lookup.search(end, 20))
                .filteredOn(hit -> hit.customer().id().equals(card.customerId()))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.clue()).isEqualTo(SearchTermKind.LAST_OF_ICCID);
                    assertThat(hit.found()).isEqualTo(end);
                });
        assertThat(first(family).clue()).isEqualTo(SearchTermKind.NAME);
    }

    @Test
    void a_name_is_found_behind_its_hyphen_with_or_without_its_dots_and_repeated_signs() {
        var pierre = customer(new CustomerNames(null, null, "Jean-" + family + " DUPONT"));
        var brien = customer(new CustomerNames(null, null, "Sean O’" + Invented.name()));
        var mueller = customer(new CustomerNames(null, null, family + " Müller"));
        var sasaki = customer(new CustomerNames("佐々木" + "希", "ササキ ノゾミ", family));

        assertThat(names(family)).contains(pierre.id());
        assertThat(names(Objects.requireNonNull(brien.latin()).substring(7))).contains(brien.id());
        assertThat(names("mueller " + family)).containsExactly(mueller.id());
        assertThat(names("佐佐木 " + family)).containsExactly(sasaki.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "-", "%", "%%%", "_", "____", "'", "\\", "・", "() +", "%_ _%"})
    void blanks_and_signs_find_nothing(String typed) {
        card(family, Invented.phone());

        assertThat(lookup.search(typed, 20)).isEmpty();
    }

    @Test
    void wildcards_stand_for_themselves() {
        card(family, Invented.phone());

        assertThat(names(family.charAt(0) + "%" + family.substring(2))).isEmpty();
    }

    @Test
    void ten_thousand_signs_break_nothing() {
        card(family, Invented.phone());

        for (var typed : List.of(
                "9".repeat(10_000), "x".repeat(10_000), "王".repeat(10_000), "q ".repeat(5_000), "𠮷".repeat(5_000))) {
            assertThat(lookup.search(typed, 20)).hasSizeLessThanOrEqualTo(20);
        }
    }

    private List<Object> found(String typed) {
        return lookup.search(typed, 20).stream()
                .flatMap(hit -> Stream.ofNullable(hit.card()))
                .<Object>map(CardSummary::cardId)
                .toList();
    }

    private List<SearchTermKind> clues(String typed) {
        return lookup.search(typed, 20).stream().map(Hit::clue).toList();
    }

    private List<Object> names(String typed) {
        return lookup.search(typed, 20).stream()
                .<Object>map(hit -> hit.customer().id())
                .distinct()
                .toList();
    }

    private Hit first(String typed) {
        return lookup.search(typed, 20).getFirst();
    }

    private CustomerDetails customer(CustomerNames names) {
        return customers.create(CustomerDetails.draft(names.han(), names.kana(), names.latin()));
    }

    private CardDetails card(String name, String phone) {
        return cards.create(draft(
                name,
                new CardIdentifiers(
                        PhoneNumber.parse(phone), null, Iccid.parse(Invented.iccid()), null, null, null, null)));
    }

    private static CardDetails numbered(CustomerId customer, String phone) {
        var numbers = new CardIdentifiers(PhoneNumber.parse(phone), null, null, null, null, null, null);
        return draft(customer, numbers);
    }

    private CardDetails draft(String name, CardIdentifiers numbers) {
        return draft(customer(new CustomerNames(null, null, name)).id(), numbers);
    }

    private static CardDetails draft(CustomerId customer, CardIdentifiers numbers) {
        var kind = new CardKind(SimForm.PHYSICAL, Contract.PREPAID, Purpose.VOICE, Generation.G4);
        return CardDetails.draft(customer, "docomo", kind, numbers, KeyDates.NONE);
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(sign -> sign - '!' + '！')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
