package org.tsuzuki.catalogue.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.Shipped;
import org.tsuzuki.catalogue.model.Acceptance;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.PaymentMethod;

/**
 * What the articles say of payment is carried by a note wherever no carrier confirms it, and by a row of acceptance
 * wherever one does.
 */
class AcceptedPaymentsTest {

    @ParameterizedTest
    @CsvSource({
        "P01, CASH, Some stores take cash only; carry change",
        "P03, CASH, a vending machine takes coins and notes",
        "P05, ALIPAY, shops of the articles are not verified",
        "P05, WECHAT_PAY, shops of the articles are not verified",
        "P06, PAYPAL, look at the checkout of the site",
        "P07, PAYPAL, site or app",
        "P08, ALIPAY, the eSIM platforms",
        "P08, WECHAT_PAY, the eSIM platforms",
        "P10, APPLE_PAY, card behind it",
        "P10, E_MONEY, depends on the shop",
        "P11, CREDIT_CARD, Check first that a foreign card works in Japan",
        "P11, DEBIT_CARD, Check first that a foreign card works in Japan",
        "P12, CREDIT_CARD, small stores and machines may refuse it"
    })
    void what_no_carrier_confirms_is_a_note_of_the_payment_method(String requirement, String method, String words) {
        var note = Objects.requireNonNull(method(method).note());

        assertThat(note.en()).containsSubsequence(words.split("; "));
        Shipped.assertInThreeLanguages(note);
    }

    @ParameterizedTest
    @CsvSource({
        "P02, CASH_TO_CLERK_BY_NUMBER, cash or credit card",
        "P03, VENDING_MACHINE, coins and notes",
        "P04, CARRIER_SHOP, 'cash, credit card, electronic payment'",
        "P05, CARRIER_SHOP, 'in some shops, Alipay or WeChat Pay'"
    })
    void what_only_the_articles_say_of_a_place_is_asked_first(String requirement, String channel, String words) {
        var general = acceptance("", channel);

        assertThat(general.list()).isEqualTo(AcceptanceList.UNKNOWN);
        assertThat(general.provenance().confidence()).isEqualTo(Confidence.UNVERIFIED);
        assertThat(note(general).en()).contains(words);
        Shipped.assertInThreeLanguages(note(general));
    }

    @ParameterizedTest
    @CsvSource({
        "P01, any, CONBINI_BILL_SLIP, CASH",
        "P01, sakura-mobile, CONBINI_SMARTPIT, CASH",
        "P02, softbank, CARRIER_WEB, CASH CREDIT_CARD",
        "P04, docomo, CARRIER_SHOP, CASH",
        "P06, mobal, CARRIER_WEB, CREDIT_CARD PAYPAL",
        "P07, airalo, CARRIER_APP, CREDIT_CARD PAYPAL APPLE_PAY",
        "P08, airalo, ESIM_PLATFORM, CREDIT_CARD ALIPAY",
        "P09, mobal, CARRIER_WEB, CREDIT_CARD PAYPAL ALIPAY",
        "P09, povo2, CARRIER_APP, CREDIT_CARD PAIDY"
    })
    void what_a_carrier_confirms_is_taken_there(String requirement, String carrier, String channel, String methods) {
        assertThat(acceptance(carrier, channel).accepts()).contains(methods.split(" "));
    }

    @Test
    void P08_no_carrier_is_known_to_take_wechat_pay() {
        assertThat(carriersWhere(row -> row.takes("WECHAT_PAY"))).isEmpty();
    }

    @Test
    void P10_what_is_widely_accepted_can_be_chosen_and_is_taken_by_some_carrier_where_one_says_so() {
        assertThat(List.of("CASH", "CREDIT_CARD", "PAYPAL", "APPLE_PAY", "E_MONEY"))
                .allMatch(Shipped.CATALOGUE.paymentMethods()::containsKey);
        assertThat(List.of("CASH", "CREDIT_CARD", "PAYPAL", "APPLE_PAY"))
                .allSatisfy(method ->
                        assertThat(carriersWhere(row -> row.takes(method))).isNotEmpty());
    }

    @Test
    void P11_P12_every_card_payment_warns_of_cards_issued_abroad() {
        assertThat(Shipped.CATALOGUE.paymentMethods().values())
                .filteredOn(method -> method.kind() == PaymentKind.CARD)
                .hasSizeGreaterThanOrEqualTo(4)
                .extracting(PaymentMethod::note)
                .allSatisfy(note -> assertThat(Objects.requireNonNull(note).en())
                        .containsIgnoringCase("check first that a foreign card works in Japan"));
    }

    @Test
    void X1_whether_a_store_takes_cards_depends_on_the_channel_and_is_asked_first_where_unsure() {
        assertThat(acceptance("", "CONBINI_POSA_CODE").rulesOut("CREDIT_CARD")).isTrue();
        assertThat(note(acceptance("", "CONBINI_POSA_CODE")).en()).contains("foreign cards are not promised");
        assertThat(acceptance("", "CASH_TO_CLERK_BY_NUMBER").list()).isEqualTo(AcceptanceList.UNKNOWN);
        assertThat(Shipped.channel("CASH_TO_CLERK_BY_NUMBER").confirmFirst()).isTrue();
    }

    private static PaymentMethod method(String id) {
        return Objects.requireNonNull(Shipped.CATALOGUE.paymentMethods().get(id), id);
    }

    private static Acceptance acceptance(String carrier, String channel) {
        return Shipped.CATALOGUE.acceptance(carrier, channel);
    }

    private static Trilingual note(Acceptance row) {
        return Objects.requireNonNull(row.note(), row.id());
    }

    private static Stream<String> carriersWhere(Predicate<Acceptance> wanted) {
        return Shipped.CATALOGUE.carriers().values().stream()
                .filter(carrier -> Shipped.CATALOGUE.channelsOf(carrier.id()).stream()
                        .anyMatch(offer -> wanted.test(offer.acceptance())))
                .map(Carrier::id);
    }
}
