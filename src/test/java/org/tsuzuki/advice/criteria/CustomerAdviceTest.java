package org.tsuzuki.advice.criteria;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.advice.criteria.AtTheCounter.TODAY;
import static org.tsuzuki.advice.criteria.AtTheCounter.card;
import static org.tsuzuki.advice.criteria.AtTheCounter.docomo;
import static org.tsuzuki.advice.criteria.AtTheCounter.povo;
import static org.tsuzuki.advice.criteria.AtTheCounter.sakura;
import static org.tsuzuki.advice.criteria.AtTheCounter.softbank;
import static org.tsuzuki.advice.criteria.AtTheCounter.softbankPrepaid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.advice.Question;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardIssuer;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Shelves;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;

/** What the customer has at hand: place, phone, documents, money, languages and the time of day. */
public class CustomerAdviceTest {

    private static final KeyDate PAID_TO_OCTOBER = KeyDate.of(KeyDateKind.DATA, LocalDate.of(2026, 10, 31));

    private static final Situation NOTHING = Situation.UNKNOWN;

    private static AtTheCounter visitor() {
        return card("b-mobile-visitor", SimForm.PHYSICAL, Contract.PREPAID);
    }

    private static void assertStands(AdvisedChannel channel, Verdict verdict, ReasonCode because) {
        assertThat(channel.verdict()).isEqualTo(verdict);
        assertThat(channel.decidingReason()).map(Reason::code).contains(because);
    }

    // Place, phone and network.

    @Test
    void X5_a_page_that_opens_only_in_Japan_is_not_possible_from_abroad() {
        assertStands(
                visitor().of(NOTHING.withInJapan(Answer.NO)).channel("SELF_SIM_NETWORK"),
                Verdict.NOT_POSSIBLE,
                ReasonCode.ONLY_IN_JAPAN);
        assertThat(visitor().channel("SELF_SIM_NETWORK").has(ReasonCode.ONLY_IN_JAPAN))
                .isTrue();
        assertThat(visitor()
                        .of(NOTHING.withInJapan(Answer.YES))
                        .channel("SELF_SIM_NETWORK")
                        .has(ReasonCode.ONLY_IN_JAPAN))
                .isFalse();
    }

    @Test
    void X5_a_page_that_opens_only_over_the_SIM_needs_the_phone_and_Wi_Fi_off() {
        var page = visitor()
                .of(NOTHING.withInJapan(Answer.YES).withPhone(Answer.YES))
                .channel("SELF_SIM_NETWORK");

        assertStands(page, Verdict.MAY_FAIL, ReasonCode.CARRIER_UNVERIFIED);
        assertThat(page.has(ReasonCode.OVER_SIM_ONLY)).isTrue();
        assertThat(page.has(ReasonCode.WIFI_OFF)).isTrue();
        assertThat(page.has(ReasonCode.PHONE_NEEDED)).isFalse();
        assertThat(visitor()
                        .of(NOTHING.withWifi(Answer.NO))
                        .channel("SELF_SIM_NETWORK")
                        .has(ReasonCode.WIFI_OFF))
                .isFalse();
        assertStands(
                visitor().of(NOTHING.withPhone(Answer.NO)).channel("SELF_SIM_NETWORK"),
                Verdict.LATER,
                ReasonCode.PHONE_NEEDED);
    }

    @Test
    void C32_the_app_needs_the_phone_and_the_office_PC_does_not() {
        var without = docomo().of(NOTHING.withPhone(Answer.NO));

        assertStands(without.channel("CARRIER_APP"), Verdict.LATER, ReasonCode.PHONE_NEEDED);
        assertThat(without.channel("CARRIER_WEB").has(ReasonCode.PHONE_NEEDED)).isFalse();
        assertThat(docomo().channel("CARRIER_APP").has(ReasonCode.PHONE_NEEDED)).isTrue();
        assertThat(docomo().of(NOTHING.withPhone(Answer.YES))
                        .channel("CARRIER_APP")
                        .has(ReasonCode.PHONE_NEEDED))
                .isFalse();
    }

    @Test
    void C39_the_short_code_answers_only_from_its_own_line() {
        var fromOwnLine = docomo().knowing(Shelves.with("docomo", "HOTLINE", "needsPhone: true"));

        assertStands(
                fromOwnLine.of(NOTHING.withPhone(Answer.NO)).channel("HOTLINE"),
                Verdict.LATER,
                ReasonCode.PHONE_NEEDED);
    }

    @Test
    void W07_W14_an_app_on_a_phone_without_service_and_Wi_Fi_is_offline() {
        var expired = povo().withClocks(
                        KeyDate.of(KeyDateKind.DATA, TODAY.minusDays(1)),
                        KeyDate.of(KeyDateKind.LAST_CHANCE, TODAY.plusDays(9)));
        var receiving = povo().withClocks(
                        KeyDate.of(KeyDateKind.DATA, TODAY.minusDays(1)),
                        KeyDate.of(KeyDateKind.RECEIVING, TODAY.plusDays(9)));

        var noWifi = NOTHING.withWifi(Answer.NO);
        assertStands(expired.of(noWifi).channel("CARRIER_APP"), Verdict.MAY_FAIL, ReasonCode.NO_CONNECTION);
        assertStands(receiving.of(noWifi).channel("CARRIER_APP"), Verdict.MAY_FAIL, ReasonCode.NO_CONNECTION);
        assertThat(povo().suspended().of(noWifi).channel("CARRIER_APP").has(ReasonCode.NO_CONNECTION))
                .isTrue();
        assertThat(expired.of(noWifi).channel("CONBINI_POSA_CODE").has(ReasonCode.NO_CONNECTION))
                .isFalse();
        assertThat(expired.of(NOTHING.withWifi(Answer.YES))
                        .channel("CARRIER_APP")
                        .has(ReasonCode.NO_CONNECTION))
                .isFalse();
        assertThat(povo().of(noWifi).channel("CARRIER_APP").has(ReasonCode.NO_CONNECTION))
                .isFalse();
    }

    @Test
    void F03_D14_from_abroad_what_is_known_to_work_gains_and_what_is_not_known_is_asked() {
        var abroad = NOTHING.withInJapan(Answer.NO);

        var mobal = card("mobal", SimForm.ESIM, Contract.POSTPAID).of(abroad).channel("CARRIER_WEB");
        assertThat(mobal.has(ReasonCode.WORKS_ABROAD)).isTrue();
        assertThat(mobal.verdict()).isEqualTo(Verdict.WORKS_NOW);
        assertStands(docomo().of(abroad).channel("CARRIER_WEB"), Verdict.MAY_FAIL, ReasonCode.ABROAD_UNKNOWN);
        assertStands(docomo().of(abroad).channel("CARRIER_SHOP"), Verdict.NOT_POSSIBLE, ReasonCode.ONLY_IN_JAPAN);
    }

    @Test
    void F03_somebody_in_Japan_can_pay_a_slip_or_buy_a_code_for_a_customer_abroad() {
        var abroad = NOTHING.withInJapan(Answer.NO);

        assertThat(docomo().of(abroad).channel("CONBINI_BILL_SLIP").has(ReasonCode.SOMEONE_IN_JAPAN))
                .isTrue();
        assertThat(povo().of(abroad).channel("CONBINI_POSA_CODE").has(ReasonCode.SOMEONE_IN_JAPAN))
                .isTrue();
        assertThat(docomo().of(abroad).channel("CARD_AUTO_CHARGE").has(ReasonCode.SOMEONE_IN_JAPAN))
                .as("nobody is charged by itself for somebody else")
                .isFalse();
        assertThat(card("airalo", SimForm.ESIM, Contract.PREPAID)
                        .of(abroad)
                        .channel("DISTRIBUTOR_API")
                        .has(ReasonCode.SOMEONE_IN_JAPAN))
                .isTrue();
        assertThat(docomo().of(abroad).channel("HOTLINE").has(ReasonCode.ABROAD_UNKNOWN))
                .isTrue();
    }

    @Test
    void C58_an_eSIM_platform_works_from_abroad() {
        assertThat(card("airalo", SimForm.ESIM, Contract.PREPAID)
                        .of(NOTHING.withInJapan(Answer.NO))
                        .channel("ESIM_PLATFORM")
                        .has(ReasonCode.WORKS_ABROAD))
                .isTrue();
    }

    // Documents and credentials.

    @Test
    void C43_D01_D02_the_shop_asks_for_one_of_several_documents_and_a_passport_is_not_enough() {
        var none = NOTHING.with(Credential.RESIDENCE_CARD, Answer.NO)
                .with(Credential.SPECIAL_PERMANENT_RESIDENT_CERTIFICATE, Answer.NO)
                .with(Credential.DIPLOMAT_CARD, Answer.NO)
                .with(Credential.DRIVING_LICENCE, Answer.NO)
                .with(Credential.MY_NUMBER_CARD, Answer.NO);

        assertStands(
                softbank().of(none.with(Credential.PASSPORT, Answer.YES)).channel("CARRIER_SHOP"),
                Verdict.NOT_POSSIBLE,
                ReasonCode.ONE_DOCUMENT_NEEDED);
        for (var one : List.of(Credential.RESIDENCE_CARD, Credential.DIPLOMAT_CARD, Credential.MY_NUMBER_CARD)) {
            var shop = softbank().of(none.with(one, Answer.YES)).channel("CARRIER_SHOP");
            assertThat(shop.has(ReasonCode.DOCUMENT_AT_HAND)).isTrue();
            assertThat(shop.has(ReasonCode.ONE_DOCUMENT_NEEDED)).isFalse();
        }
        assertThat(Messages.get(
                        Language.EN,
                        softbank()
                                .of(none)
                                .channel("CARRIER_SHOP")
                                .decidingReason()
                                .orElseThrow()
                                .text()))
                .startsWith("bring residence card or ");
    }

    @Test
    void C47_D03_some_shops_also_ask_for_proof_of_address() {
        assertThat(softbank().channel("CARRIER_SHOP").has(ReasonCode.SOMETIMES_NEEDED))
                .isTrue();
        assertThat(softbank()
                        .of(NOTHING.with(Credential.PROOF_OF_ADDRESS, Answer.YES))
                        .channel("CARRIER_SHOP")
                        .has(ReasonCode.SOMETIMES_NEEDED))
                .isFalse();
    }

    @Test
    void K09_any_one_of_the_documents_that_the_carrier_insists_on_is_enough_and_a_passport_is_none_of_them() {
        var rakuten = card("rakuten-mobile", SimForm.PHYSICAL, Contract.POSTPAID)
                .knowing(
                        Shelves.with("rakuten-mobile", "CARRIER_SHOP", "documentsAny: [RESIDENCE_CARD, BANK_ACCOUNT]"));
        var tourist = NOTHING.with(Credential.PASSPORT, Answer.YES).with(Credential.RESIDENCE_CARD, Answer.NO);

        assertThat(rakuten.of(tourist).channel("CARRIER_SHOP"))
                .returns(Verdict.MAY_FAIL, AdvisedChannel::verdict)
                .returns(true, shop -> shop.has(ReasonCode.ONE_DOCUMENT_NEEDED));
        assertStands(
                rakuten.of(tourist.with(Credential.BANK_ACCOUNT, Answer.NO)).channel("CARRIER_SHOP"),
                Verdict.NOT_POSSIBLE,
                ReasonCode.ONE_DOCUMENT_NEEDED);
        assertThat(rakuten.of(tourist.with(Credential.BANK_ACCOUNT, Answer.YES))
                        .channel("CARRIER_SHOP")
                        .has(ReasonCode.ONE_DOCUMENT_NEEDED))
                .isFalse();
    }

    @Test
    void D04_bank_debit_needs_a_Japanese_account() {
        assertStands(
                docomo().of(NOTHING.with(Credential.BANK_ACCOUNT, Answer.NO)).channel("BANK_DEBIT"),
                Verdict.NOT_POSSIBLE,
                ReasonCode.DOCUMENT_NEEDED);
        assertStands(docomo().channel("BANK_DEBIT"), Verdict.MAY_FAIL, ReasonCode.DOCUMENT_NEEDED);
    }

    @Test
    void D05_D06_D07_D13_without_the_login_website_app_and_platform_have_to_wait() {
        var forgotten = NOTHING.with(Credential.LOGIN, Answer.NO);

        assertStands(docomo().of(forgotten).channel("CARRIER_WEB"), Verdict.LATER, ReasonCode.DOCUMENT_NEEDED);
        assertStands(docomo().of(forgotten).channel("CARRIER_APP"), Verdict.LATER, ReasonCode.DOCUMENT_NEEDED);
        assertStands(
                card("airalo", SimForm.ESIM, Contract.PREPAID).of(forgotten).channel("ESIM_PLATFORM"),
                Verdict.LATER,
                ReasonCode.DOCUMENT_NEEDED);
        assertThat(docomo().channel("CARRIER_WEB").verdict()).isEqualTo(Verdict.WORKS_NOW);
        assertThat(docomo().channel("CARRIER_WEB").has(ReasonCode.DOCUMENT_NEEDED))
                .isTrue();
    }

    @Test
    void D08_D09_a_slip_has_to_be_there_to_be_paid() {
        assertStands(
                docomo().of(NOTHING.with(Credential.CODE, Answer.NO)).channel("CONBINI_BILL_SLIP"),
                Verdict.LATER,
                ReasonCode.DOCUMENT_NEEDED);
    }

    @Test
    void C43_the_shop_wants_the_contract_holder_in_person() {
        assertStands(
                softbank().of(NOTHING.withHolder(Answer.NO)).channel("CARRIER_SHOP"),
                Verdict.LATER,
                ReasonCode.HOLDER_NEEDED);
        assertThat(softbank().channel("CARRIER_SHOP").has(ReasonCode.HOLDER_NEEDED))
                .isTrue();
        assertThat(softbank()
                        .of(NOTHING.withHolder(Answer.YES))
                        .channel("CARRIER_SHOP")
                        .has(ReasonCode.HOLDER_NEEDED))
                .isFalse();
        assertThat(softbank().channel("CARRIER_WEB").has(ReasonCode.HOLDER_NEEDED))
                .isFalse();
    }

    // Money.

    @Test
    void C09_P01_X1_a_code_is_bought_in_a_store_for_cash_and_anybody_may_buy_it() {
        var code = povo().channel("CONBINI_POSA_CODE");

        assertThat(code.has(ReasonCode.CODE_FOR_CASH)).isTrue();
        assertThat(code.verdict()).isEqualTo(Verdict.WORKS_NOW);
        assertStands(
                povo().of(NOTHING.withPayments(Set.of("ALIPAY"))).channel("CONBINI_POSA_CODE"),
                Verdict.MAY_FAIL,
                ReasonCode.AGENCY_CAN_PAY);
        assertThat(povo().of(NOTHING.withPayments(Set.of("CASH")))
                        .channel("CONBINI_POSA_CODE")
                        .has(ReasonCode.PAYS_WITH))
                .isTrue();
    }

    @Test
    void C13_P02_X1_where_articles_name_cash_or_card_the_card_works_in_some_stores_only() {
        var byCard = docomo().knowing(
                        Shelves.with("docomo", "CASH_TO_CLERK_BY_NUMBER", "somePlacesOnly: [CREDIT_CARD]"))
                .of(NOTHING.withPayments(Set.of("CREDIT_CARD")).withIssuer(CardIssuer.JP))
                .channel("CASH_TO_CLERK_BY_NUMBER");

        assertThat(byCard.has(ReasonCode.SOME_PLACES_ONLY)).isTrue();
        assertThat(docomo().of(NOTHING.withPayments(Set.of("CASH")))
                        .channel("CASH_TO_CLERK_BY_NUMBER")
                        .has(ReasonCode.PAYMENT_UNKNOWN))
                .isTrue();
    }

    @Test
    void P03_P12_what_a_machine_takes_is_asked_first() {
        assertThat(docomo().of(NOTHING.withPayments(Set.of("CREDIT_CARD")))
                        .channel("VENDING_MACHINE")
                        .has(ReasonCode.PAYMENT_UNKNOWN))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ALIPAY, Alipay", "WECHAT_PAY, WeChat Pay"})
    void C50_P05_Alipay_and_WeChat_Pay_work_in_some_shops_only(String means, String name) {
        var shop = docomo().knowing(Shelves.with("docomo", "CARRIER_SHOP", "somePlacesOnly: [ALIPAY, WECHAT_PAY]"))
                .of(NOTHING.withPayments(Set.of(means)))
                .channel("CARRIER_SHOP");

        assertThat(shop.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(shop.reasonsAgainst())
                .filteredOn(reason -> reason.code() == ReasonCode.SOME_PLACES_ONLY)
                .extracting(reason -> Messages.get(Language.EN, reason.text()))
                .containsExactly(name + " in some places only; ask first");
    }

    @Test
    void C49_P04_with_cash_as_well_the_shop_is_sure() {
        var shop = docomo().of(NOTHING.withPayments(Set.of("ALIPAY", "CASH"))).channel("CARRIER_SHOP");

        assertThat(shop.has(ReasonCode.SOME_PLACES_ONLY)).isFalse();
        assertThat(shop.has(ReasonCode.PAYS_WITH)).isTrue();
    }

    @Test
    void P06_P07_what_no_means_at_hand_can_pay_is_not_certain_and_says_what_is_taken() {
        var app = povo().of(NOTHING.withPayments(Set.of("CASH"))).channel("CARRIER_APP");

        assertStands(app, Verdict.MAY_FAIL, ReasonCode.NO_PAYMENT);
        assertThat(app.has(ReasonCode.AGENCY_MAY_TRY)).isTrue();
        assertThat(Messages.get(Language.EN, app.decidingReason().orElseThrow().text()))
                .contains("Credit card")
                .contains("Paidy");
    }

    @Test
    void P08_P09_P10_Alipay_pays_on_an_eSIM_platform_in_some_regions() {
        assertThat(card("airalo", SimForm.ESIM, Contract.PREPAID)
                        .of(NOTHING.withPayments(Set.of("ALIPAY")))
                        .channel("ESIM_PLATFORM")
                        .has(ReasonCode.PAYMENT_LESS_CERTAIN))
                .isTrue();
    }

    private static Situation paysBy(CardIssuer issuer, CardBrand brand) {
        return NOTHING.withPayments(Set.of("CREDIT_CARD")).withIssuer(issuer).withBrand(brand);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, CN, WORKS_NOW, FOREIGN_CARD_OK",
        "YES, UNKNOWN, WORKS_NOW, FOREIGN_CARD_OK",
        "YES, JP, WORKS_NOW, PAYS_WITH",
        "DEPENDS, OTHER, MAY_FAIL, FOREIGN_CARD_DEPENDS",
        "UNKNOWN, CN, MAY_FAIL, FOREIGN_CARD_UNKNOWN",
        "UNKNOWN, UNKNOWN, WORKS_NOW, ISSUER_UNKNOWN",
        "NO, CN, LATER, FOREIGN_CARD_REFUSED",
        "NO, JP, WORKS_NOW, PAYS_WITH",
    })
    void P11_P12_the_country_of_the_card_decides(String known, CardIssuer issuer, Verdict verdict, ReasonCode code) {
        var web = docomo().knowing(Shelves.with("docomo", "CARRIER_WEB", "foreignCard: '" + known + "'"))
                .of(paysBy(issuer, CardBrand.VISA))
                .channel("CARRIER_WEB");

        assertThat(web.verdict()).isEqualTo(verdict);
        assertThat(web.has(code)).isTrue();
        assertThat(web.has(ReasonCode.FOREIGN_CARD_OK)).isEqualTo(code == ReasonCode.FOREIGN_CARD_OK);
        assertThat(web.has(ReasonCode.ISSUER_UNKNOWN)).isEqualTo(code == ReasonCode.ISSUER_UNKNOWN);
    }

    @Test
    void P11_where_only_cards_are_taken_a_refused_one_ends_it() {
        var auto = docomo().knowing(Shelves.with("docomo", "CARD_AUTO_CHARGE", "foreignCard: 'NO'"))
                .of(paysBy(CardIssuer.CN, CardBrand.VISA));

        assertStands(auto.channel("CARD_AUTO_CHARGE"), Verdict.NOT_POSSIBLE, ReasonCode.FOREIGN_CARD_REFUSED);
        assertStands(
                auto.of(NOTHING.withIssuer(CardIssuer.CN)).channel("CARD_AUTO_CHARGE"),
                Verdict.NOT_POSSIBLE,
                ReasonCode.FOREIGN_CARD_REFUSED);
    }

    @Test
    void P11_a_brand_that_is_not_taken_is_refused_wherever_it_was_issued() {
        var web =
                softbankPrepaid().of(paysBy(CardIssuer.JP, CardBrand.UNIONPAY)).channel("CARRIER_WEB");

        assertStands(web, Verdict.NOT_POSSIBLE, ReasonCode.BRAND_REFUSED);
        assertThat(Messages.get(Language.ZH, web.decidingReason().orElseThrow().text()))
                .isEqualTo("不收：银联");
        assertThat(softbankPrepaid()
                        .of(paysBy(CardIssuer.JP, CardBrand.JCB))
                        .channel("CARRIER_WEB")
                        .has(ReasonCode.BRAND_REFUSED))
                .isFalse();
        assertThat(softbankPrepaid()
                        .of(paysBy(CardIssuer.JP, CardBrand.UNKNOWN))
                        .channel("CARRIER_WEB")
                        .has(ReasonCode.BRAND_REFUSED))
                .isFalse();
    }

    @Test
    void K01_the_apps_that_scan_a_slip_are_named_for_the_customers_own_may_not_be_among_them() {
        var slip = docomo().of(NOTHING.withPayments(Set.of("PAYPAY"))).channel("CONBINI_BILL_SLIP");

        assertThat(slip.reasonsAgainst())
                .filteredOn(reason -> reason.code() == ReasonCode.AGENCY_CAN_PAY)
                .singleElement()
                .satisfies(reason -> assertThat(reason.arguments().toString())
                        .contains("PayB")
                        .doesNotContain("scans"));
    }

    @Test
    void P11_a_bank_s_SMS_must_reach_a_visitor_for_3_D_Secure() {
        var mobal = card("mobal", SimForm.ESIM, Contract.POSTPAID);

        assertStands(
                mobal.of(paysBy(CardIssuer.CN, CardBrand.VISA)).channel("CARRIER_WEB"),
                Verdict.MAY_FAIL,
                ReasonCode.THREE_D_SECURE);
        assertThat(mobal.of(paysBy(CardIssuer.JP, CardBrand.VISA))
                        .channel("CARRIER_WEB")
                        .has(ReasonCode.THREE_D_SECURE))
                .isFalse();
        assertThat(mobal.of(paysBy(CardIssuer.CN, CardBrand.VISA))
                        .channel("CARD_AUTO_CHARGE")
                        .has(ReasonCode.THREE_D_SECURE))
                .isTrue();
        assertThat(card("docomo", SimForm.ESIM, Contract.POSTPAID)
                        .knowing(Shelves.with("docomo", "CARRIER_WEB", "foreignCard: 'NO', threeDSecure: true"))
                        .of(paysBy(CardIssuer.CN, CardBrand.VISA))
                        .channel("CARRIER_WEB")
                        .has(ReasonCode.THREE_D_SECURE))
                .isFalse();
    }

    @Test
    void C62_another_means_beside_a_doubtful_card_makes_it_sure() {
        var web = card("airalo", SimForm.ESIM, Contract.PREPAID)
                .of(NOTHING.withPayments(Set.of("CREDIT_CARD", "PAYPAL")).withBrand(CardBrand.JCB))
                .channel("ESIM_PLATFORM");

        assertThat(web.verdict()).isEqualTo(Verdict.WORKS_NOW);
        assertThat(web.reasonsFor()).contains(Reason.of(ReasonCode.PAYS_WITH, Trilingual.same("PayPal")));
        assertThat(web.has(ReasonCode.FOREIGN_CARD_OK)).isFalse();
    }

    // Languages.

    @Test
    void C28_W22_W23_where_the_language_is_not_known_a_translation_app_is_at_hand() {
        var chinese = NOTHING.withLanguages(List.of("zh"));

        assertThat(docomo().of(chinese).channel("CARRIER_APP").has(ReasonCode.LANGUAGE_UNKNOWN))
                .isTrue();
        assertThat(docomo().of(NOTHING.withLanguages(List.of("ja")))
                        .channel("CARRIER_APP")
                        .has(ReasonCode.LANGUAGE_SPOKEN))
                .isTrue();
        assertThat(docomo().channel("CARRIER_APP").has(ReasonCode.LANGUAGE_UNKNOWN))
                .isFalse();
        assertThat(docomo().of(chinese).channel("CONBINI_BILL_SLIP").has(ReasonCode.LANGUAGE_UNKNOWN))
                .isFalse();
    }

    @Test
    void C20_a_language_that_both_speak_gains_whatever_its_script() {
        var known = docomo().knowing(Shelves.with("docomo", "CARRIER_APP", "languages: [en, zh-Hant]"));

        assertThat(known.of(NOTHING.withLanguages(List.of("zh")))
                        .channel("CARRIER_APP")
                        .has(ReasonCode.LANGUAGE_SPOKEN))
                .isTrue();
        assertThat(known.of(NOTHING.withLanguages(List.of("ko")))
                        .channel("CARRIER_APP")
                        .has(ReasonCode.LANGUAGE_OTHER))
                .isTrue();
        assertThat(known.of(NOTHING.withLanguages(List.of("ko")))
                        .channel("CARRIER_APP")
                        .decidingReason())
                .map(Reason::code)
                .isNotEqualTo(Optional.of(ReasonCode.LANGUAGE_OTHER));
    }

    private static AtTheCounter withSlipAsLastTime(String... languages) {
        return docomo().after(new ChannelHistory("CONBINI_BILL_SLIP", Map.of(), Set.of()))
                .of(NOTHING.with(Credential.CODE, Answer.YES).withLanguages(List.of(languages)));
    }

    @Test
    void T30_who_reads_no_Japanese_is_led_online_and_who_reads_it_is_not() {
        assertThat(withSlipAsLastTime("zh").advice().best())
                .get()
                .returns("CARRIER_WEB", AdvisedChannel::channelId)
                .returns(true, website -> website.has(ReasonCode.ONLINE_NEEDS_NO_JAPANESE))
                .returns(true, website -> website.has(ReasonCode.CLERK_CAN_DO_IT));
        assertThat(withSlipAsLastTime("zh", "ja").advice().best())
                .get()
                .returns("CONBINI_BILL_SLIP", AdvisedChannel::channelId);
    }

    @Test
    void T31_who_is_weak_in_English_and_Japanese_is_led_to_the_app_of_the_eSIM_and_who_speaks_one_is_not() {
        var travel = card("airalo", SimForm.ESIM, Contract.PREPAID);

        assertThat(travel.of(NOTHING.withLanguages(List.of("zh"))).advice().best())
                .get()
                .returns("CARRIER_APP", AdvisedChannel::channelId)
                .returns(true, app -> app.has(ReasonCode.APP_IN_OWN_LANGUAGE));
        for (var language : List.of("ja", "en")) {
            assertThat(travel.of(NOTHING.withLanguages(List.of("zh", language)))
                            .advice()
                            .best())
                    .get()
                    .returns("ESIM_PLATFORM", AdvisedChannel::channelId);
        }
    }

    @Test
    void T31_an_app_that_is_known_to_speak_other_languages_leads_nobody() {
        var inOthers = card("airalo", SimForm.ESIM, Contract.PREPAID)
                .knowing(Shelves.with("airalo", "CARRIER_APP", "languages: [ja, en]"));

        assertThat(inOthers.of(NOTHING.withLanguages(List.of("zh"))).channel("CARRIER_APP"))
                .returns(false, app -> app.has(ReasonCode.APP_IN_OWN_LANGUAGE))
                .returns(true, app -> app.has(ReasonCode.LANGUAGE_OTHER));
    }

    @Test
    void W22_face_to_face_another_language_may_fail() {
        var shop = docomo().knowing(Shelves.with(
                "docomo", "CARRIER_SHOP", "languages: [ja], openingHours: {FRIDAY: {from: '10:00', until: '20:00'}}"));

        assertStands(
                shop.of(NOTHING.withLanguages(List.of("zh"))).channel("CARRIER_SHOP"),
                Verdict.MAY_FAIL,
                ReasonCode.LANGUAGE_OTHER);
        assertThat(shop.of(NOTHING.withLanguages(List.of("zh", "ja")))
                        .channel("CARRIER_SHOP")
                        .verdict())
                .isEqualTo(Verdict.WORKS_NOW);
    }

    @Test
    void W23_where_the_clerk_does_it_no_Japanese_is_needed() {
        assertThat(docomo().channel("CARRIER_WEB").has(ReasonCode.CLERK_CAN_DO_IT))
                .isTrue();
        assertThat(docomo().channel("CARRIER_SHOP").has(ReasonCode.CLERK_CAN_DO_IT))
                .isFalse();
        assertThat(docomo().channel("BANK_DEBIT").has(ReasonCode.BY_ITSELF)).isTrue();
    }

    // Time.

    private static AtTheCounter shopOpen() {
        return docomo().knowing(Shelves.with(
                "docomo",
                "CARRIER_SHOP",
                "openingHours: {FRIDAY: {from: '10:00', until: '20:00'}, MONDAY: {from: '11:00', until: '19:00'}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 9, 59, LATER, 2026-11-20, 10:00",
        "20, 10, 0, WORKS_NOW, , ",
        "20, 19, 59, WORKS_NOW, , ",
        "20, 20, 0, LATER, 2026-11-23, 11:00",
        "21, 12, 0, LATER, 2026-11-23, 11:00",
        "23, 12, 0, WORKS_NOW, , ",
    })
    void the_shop_s_hours_are_read_in_Japan_time(
            int day, int hour, int minute, Verdict verdict, @Nullable LocalDate opens, @Nullable String at) {
        var shop = shopOpen().on(TODAY.withDayOfMonth(day), hour, minute).channel("CARRIER_SHOP");

        assertThat(shop.verdict()).isEqualTo(verdict);
        if (verdict == Verdict.LATER) {
            assertThat(shop.decidingReason())
                    .contains(Reason.of(ReasonCode.CLOSED_NOW, requireNonNull(opens), requireNonNull(at)));
        } else {
            assertThat(shop.has(ReasonCode.OPEN_NOW)).isTrue();
        }
    }

    @Test
    void a_shop_that_opens_once_a_week_opens_again_in_a_week() {
        var weekly = docomo().knowing(Shelves.with(
                "docomo", "CARRIER_SHOP", "openingHours: {FRIDAY: {from: '10:00', until: '11:00'}}"));

        assertThat(weekly.channel("CARRIER_SHOP").decidingReason())
                .contains(Reason.of(ReasonCode.CLOSED_NOW, TODAY.plusDays(7), "10:00"));
    }

    @Test
    void hours_that_nobody_has_noted_are_looked_up_first() {
        assertStands(docomo().channel("CARRIER_SHOP"), Verdict.MAY_FAIL, ReasonCode.HOURS_UNKNOWN);
        assertThat(card("ymobile", SimForm.PHYSICAL, Contract.POSTPAID)
                        .channel("HOTLINE")
                        .has(ReasonCode.HOURS_UNKNOWN))
                .isTrue();
        assertThat(docomo().channel("CARRIER_WEB").has(ReasonCode.HOURS_UNKNOWN))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, WORKS_NOW, BILL_OPEN", "10, WORKS_NOW, BILL_OPEN", "11, MAY_FAIL, BILL_LATE_FEE"})
    void W17_X4_after_day_ten_Smart_Pit_costs_a_late_fee(int day, Verdict verdict, ReasonCode code) {
        var pit = sakura().withClocks(PAID_TO_OCTOBER)
                .on(TODAY.withDayOfMonth(day), 12, 0)
                .channel("CONBINI_SMARTPIT");

        assertThat(pit.verdict()).isEqualTo(verdict);
        assertThat(pit.has(code)).isTrue();
        if (code == ReasonCode.BILL_LATE_FEE) {
            assertThat(Messages.get(
                            Language.EN, pit.decidingReason().orElseThrow().text()))
                    .isEqualTo("day 10 has passed: 500 yen late fee, so pay at once");
        }
    }

    @ParameterizedTest
    @CsvSource({"4, LATER, BILL_NOT_OPEN", "5, WORKS_NOW, BILL_OPEN", "8, WORKS_NOW, BILL_OPEN", "9, LATER, BILL_OVER"})
    void a_bill_without_a_late_fee_waits_for_its_days(int day, Verdict verdict, ReasonCode code) {
        var slip = docomo().knowing(Shelves.with("docomo", "CONBINI_BILL_SLIP", "billFromDay: 5, billUntilDay: 8"))
                .withClocks(PAID_TO_OCTOBER)
                .on(TODAY.withDayOfMonth(day), 12, 0)
                .channel("CONBINI_BILL_SLIP");

        assertThat(slip.verdict()).isEqualTo(verdict);
        assertThat(slip.has(code)).isTrue();
    }

    @Test
    void every_reason_has_a_sentence_in_every_language() {
        for (var language : Language.values()) {
            for (var code : ReasonCode.values()) {
                assertThat(Messages.has(language, "advice.reason." + code))
                        .as(code.name())
                        .isTrue();
            }
            for (var question : Question.values()) {
                assertThat(Messages.has(language, "advice.question." + question))
                        .isTrue();
            }
            for (var verdict : Verdict.values()) {
                assertThat(Messages.has(language, "advice.verdict." + verdict)).isTrue();
            }
        }
    }
}
