package org.tsuzuki.catalogue.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.Shipped;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.Hint;
import org.tsuzuki.catalogue.model.RetailLocation;

/** Each requirement that is a text can be read, in its words and in three languages, by somebody with a card it is about. */
class RequiredTextsTest {

    private enum RetailLocation {
        STEP,
        NEED,
        FAILURE,
        NOTE
    }

    private static final CatalogueSnapshot CATALOGUE = Shipped.CATALOGUE;

    @ParameterizedTest(name = "{0} {1} {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            C01 | CONBINI_TERMINAL_VOUCHER | softbank-prepaid | PHYSICAL | NOTE | many stores offer it
            C02 | CONBINI_POSA_CODE | povo2 | PHYSICAL | NEED | top-up number; verification code; on the card
            C03 | CONBINI_TERMINAL_VOUCHER | softbank-prepaid | PHYSICAL | STEP | top-up page; dialling the designated number
            C04 | CONBINI_TERMINAL_VOUCHER | softbank-prepaid | PHYSICAL | STEP | find the terminal; counter
            C05 | CONBINI_TERMINAL_VOUCHER | softbank-prepaid | PHYSICAL | STEP | enter the top-up number
            C06 | CONBINI_TERMINAL_VOUCHER | softbank-prepaid | PHYSICAL | STEP | enter the verification code
            C07 | CONBINI_TERMINAL_VOUCHER | softbank-prepaid | PHYSICAL | STEP | confirm the amount; pay
            C08 | CONBINI_TERMINAL_VOUCHER | softbank-prepaid | PHYSICAL | NOTE | quick and convenient
            C09 | CONBINI_TERMINAL_VOUCHER | softbank-prepaid | PHYSICAL | STEP | cash only; change
            C10 | CASH_TO_CLERK_BY_NUMBER | softbank-prepaid | PHYSICAL | NOTE | almost all large chains
            C11 | CASH_TO_CLERK_BY_NUMBER | softbank-prepaid | PHYSICAL | STEP | nearest store
            C12 | CASH_TO_CLERK_BY_NUMBER | softbank-prepaid | PHYSICAL | STEP | phone number; amount
            C13 | CASH_TO_CLERK_BY_NUMBER | softbank-prepaid | PHYSICAL | STEP | cash or credit card
            C14 | CONBINI_POSA_CODE | iijmio | PHYSICAL | STEP | nearest 7-eleven; familymart
            C15 | CONBINI_POSA_CODE | docomo | PHYSICAL | STEP | which card product; which exact plan
            C16 | CONBINI_POSA_CODE | iijmio | PHYSICAL | STEP | voucher; verification code
            C17 | CONBINI_POSA_CODE | iijmio | PHYSICAL | STEP | sign in on the site or app; code
            C18 | CONBINI_POSA_CODE | iijmio | PHYSICAL | NOTE | store staff usually help
            C19 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | signs in; top-up or renewal menu; card number; choose; pay
            C20 | CARRIER_WEB | conbini-pack | PHYSICAL | NOTE | several languages
            C20 | CARRIER_WEB | mobal | PHYSICAL | STEP | chinese
            C21 | CARRIER_WEB | conbini-pack | PHYSICAL | NOTE | simple and transparent; device online and basic skills
            C22 | CARRIER_WEB | povo-japan-sim | ESIM | STEP | open; signs in; top-up or renewal menu; esim data; choose; pay
            C23 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | open; top-up or renewal menu; follow the prompts
            C24 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | registered email or phone number; password
            C25 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | choose the plan
            C26 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | credit card, paypal or another payment method
            C27 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | new validity
            C28 | CARRIER_WEB | conbini-pack | PHYSICAL | FAILURE | only in japanese
            C28 | CARRIER_WEB | conbini-pack | PHYSICAL | NOTE | translation tool
            C29 | CARRIER_WEB | conbini-pack | PHYSICAL | NOTE | saves the trip to a store
            C30 | CARRIER_APP | airalo | ESIM | STEP | install it; signs in; top-up or renew; esim data; choose the amount or plan; payment
            C31 | CARRIER_APP | docomo | ESIM | NOTE | any time and place; live balance and usage
            C32 | CARRIER_APP | povo2 | PHYSICAL | STEP | top-up; phone number or another identity check; payment method
            C33 | CARRIER_APP | airalo | ESIM | STEP | app; phone number and password
            C34 | CARRIER_APP | airalo | ESIM | STEP | forgotten password; sms code
            C35 | CARRIER_APP | airalo | ESIM | STEP | balance; current plan; change it in the app if needed
            C36 | CARRIER_APP | airalo | ESIM | STEP | choose the amount or plan; credit card, paypal
            C37 | CARRIER_APP | airalo | ESIM | STEP | new validity and data; synchronised to the phone
            C38 | CARRIER_APP | docomo | ESIM | NOTE | plans can be changed
            C39 | HOTLINE | uq-mobile | PHYSICAL | STEP | hotline; voice prompts; card number; as instructed
            C40 | HOTLINE | docomo | PHYSICAL | NOTE | staff guide the whole way
            C41 | VENDING_MACHINE | docomo | PHYSICAL | NOTE | partner machines
            C42 | VENDING_MACHINE | docomo | PHYSICAL | STEP | follow the screen; choose the amount; insert coins or notes
            C43 | CARRIER_SHOP | docomo | ESIM | STEP | nearby shop; passport; to be renewed; esim data; pay; renewal succeeded
            C44 | CARRIER_SHOP | docomo | ESIM | NOTE | takes time; safe
            C45 | CARRIER_SHOP | docomo | ESIM | NOTE | staff help with everything
            C46 | CARRIER_SHOP | docomo | PHYSICAL | STEP | passport; sim card
            C47 | CARRIER_SHOP | docomo | PHYSICAL | STEP | proof of address
            C48 | CARRIER_SHOP | docomo | PHYSICAL | STEP | recommend a plan from the usage; data pack, call time
            C49 | CARRIER_SHOP | uq-mobile | PHYSICAL | STEP | cash, credit card or electronic payment
            C50 | CARRIER_SHOP | docomo | PHYSICAL | STEP | not every shop takes alipay or wechat pay
            C51 | CARRIER_SHOP | docomo | PHYSICAL | STEP | install the new one as instructed; keep the old card safely
            C52 | CARRIER_SHOP | docomo | PHYSICAL | NOTE | more complex; usually needs the shop
            C53 | ESIM_PLATFORM | airalo | ESIM | STEP | sign in to the platform; current plan
            C54 | ESIM_PLATFORM | airalo | ESIM | STEP | by day, week, month or longer
            C55 | ESIM_PLATFORM | airalo | ESIM | STEP | buy now; credit card, alipay or wechat pay
            C56 | ESIM_PLATFORM | airalo | ESIM | STEP | keep the device online; updated by themselves
            C57 | ESIM_PLATFORM | airalo | ESIM | STEP | email with the activation code; has arrived; follow its guide; qr code
            C58 | ESIM_PLATFORM | airalo | ESIM | NOTE | no queue, no card to carry, several languages, clear price
            C59 | CARRIER_WEB | povo-japan-sim | ESIM | STEP | site; signs in
            C60 | CARRIER_WEB | povo-japan-sim | ESIM | STEP | remaining data, used data and validity
            C62 | CARRIER_WEB | povo-japan-sim | ESIM | STEP | credit card, paypal or another payment method; check the input
            C63 | CARRIER_WEB | povo-japan-sim | ESIM | STEP | promotion; before paying
            C64 | CARRIER_WEB | povo-japan-sim | ESIM | STEP | account page; new validity; added data
            C65 | CARRIER_WEB | povo-japan-sim | ESIM | NOTE | details differ; outline is the same
            """)
    void a_step_or_remark_about_a_channel_can_be_read(
            String requirement, String channelId, String carrierId, SimForm form, RetailLocation place, String words) {
        assertCanBeRead(requirement, channelId, carrierId, form, place, words);
    }

    @ParameterizedTest(name = "{0} {1} {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            T10 | RENEW_BY_REPLACEMENT | sakura-travel | ESIM | STEP | phone can take an esim
            T21 | CARRIER_SHOP | docomo | PHYSICAL | NOTE | 5g above all, is more complex
            T24 | CARRIER_APP | docomo | PHYSICAL | STEP | my docomo
            T24 | CARRIER_APP | softbank | ESIM | STEP | my softbank
            T25 | CARD_AUTO_CHARGE | docomo | PHYSICAL | STEP | leaving japan
            T27 | HOTLINE | docomo | PHYSICAL | NOTE | elderly people and those who dislike online steps
            T28 | CONBINI_POSA_CODE | povo2 | PHYSICAL | NOTE | first-time users
            T29 | CONBINI_POSA_CODE | povo2 | PHYSICAL | NOTE | people weak in japanese
            T34 | CARRIER_SHOP | docomo | PHYSICAL | NOTE | face to face
            D01 | CARRIER_SHOP | docomo | PHYSICAL | NEED | any one document: residence card; passport
            D02 | CARRIER_SHOP | docomo | PHYSICAL | NEED | passport; sim card in use
            D03 | CARRIER_SHOP | docomo | PHYSICAL | NEED | proof of the residential address
            D04 | BANK_DEBIT | docomo | PHYSICAL | NEED | japanese bank account
            D05 | CARRIER_WEB | conbini-pack | PHYSICAL | NEED | registered email or phone number; password
            D06 | CARRIER_APP | docomo | PHYSICAL | NEED | receive sms; phone number and password
            D06 | CARRIER_APP | docomo | PHYSICAL | STEP | sms code
            D07 | ESIM_PLATFORM | airalo | ESIM | NEED | account and password
            D08 | CONBINI_TERMINAL_VOUCHER | softbank-prepaid | PHYSICAL | NEED | top-up number; verification code
            D09 | CONBINI_POSA_CODE | povo2 | ESIM | NEED | verification code
            D10 | CARRIER_WEB | conbini-pack | PHYSICAL | NEED | card number
            D10 | HOTLINE | docomo | PHYSICAL | NEED | card number
            D11 | CARRIER_WEB | povo-japan-sim | ESIM | NEED | iccid or eid
            D11 | CARRIER_APP | airalo | ESIM | STEP | esim data
            D11 | CARRIER_SHOP | docomo | ESIM | STEP | esim data
            D12 | RENEW_BY_REPLACEMENT | iij-travel | PHYSICAL | STEP | apn from the instructions
            D13 | CARRIER_WEB | conbini-pack | PHYSICAL | FAILURE | password forgotten
            D14 | CARRIER_WEB | conbini-pack | PHYSICAL | NEED | registered email or phone number; password
            """)
    void what_a_customer_is_or_brings_can_be_read(
            String requirement, String channelId, String carrierId, SimForm form, RetailLocation place, String words) {
        assertCanBeRead(requirement, channelId, carrierId, form, place, words);
    }

    @ParameterizedTest(name = "{0} {1} {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            P01 | CONBINI_POSA_CODE | povo2 | PHYSICAL | STEP | cash only; change
            P02 | CASH_TO_CLERK_BY_NUMBER | docomo | PHYSICAL | STEP | cash or credit card
            P03 | VENDING_MACHINE | docomo | PHYSICAL | STEP | coins or notes
            P04 | CARRIER_SHOP | uq-mobile | PHYSICAL | STEP | cash, credit card or electronic payment
            P05 | CARRIER_SHOP | docomo | PHYSICAL | NEED | alipay or wechat pay; ask the shop first
            P06 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | credit card, paypal
            P07 | CARRIER_APP | airalo | ESIM | STEP | credit card, paypal
            P08 | ESIM_PLATFORM | airalo | ESIM | STEP | credit card, alipay or wechat pay
            P09 | CARRIER_WEB | povo-japan-sim | ESIM | STEP | credit card, paypal or another payment method
            P11 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | ask first whether a foreign card works
            P12 | CASH_TO_CLERK_BY_NUMBER | docomo | PHYSICAL | FAILURE | refuses the foreign card
            P12 | VENDING_MACHINE | docomo | PHYSICAL | FAILURE | refuses foreign cards
            W03 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | only what is needed
            W05 | CONBINI_POSA_CODE | docomo | PHYSICAL | STEP | keep the receipt
            W07 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | stable connection
            W07 | CARRIER_WEB | mobal | ESIM | STEP | stable connection
            W08 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | only what is needed
            W09 | CASH_TO_CLERK_BY_NUMBER | docomo | PHYSICAL | STEP | keep the till receipt
            W12 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | look at the validity
            W14 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | stable connection
            W16 | CARRIER_WEB | conbini-pack | PHYSICAL | STEP | validity as well as the price
            W17 | CONBINI_SMARTPIT | sakura-mobile | PHYSICAL | STEP | add 500 yen
            W19 | BANK_DEBIT | rakuten-mobile | PHYSICAL | STEP | 110 yen a month
            W21 | RENEW_BY_REPLACEMENT | sakura-travel | ESIM | NOTE | pack, instructions and login
            W22 | CARRIER_SHOP | docomo | PHYSICAL | STEP | prepare a translator
            W23 | CARRIER_SHOP | docomo | PHYSICAL | FAILURE | no common language
            """)
    void what_is_paid_and_what_to_beware_of_can_be_read(
            String requirement, String channelId, String carrierId, SimForm form, RetailLocation place, String words) {
        assertCanBeRead(requirement, channelId, carrierId, form, place, words);
    }

    private static void assertCanBeRead(
            String requirement, String channelId, String carrierId, SimForm form, RetailLocation place, String words) {
        var channel = Objects.requireNonNull(CATALOGUE.channels().get(channelId));
        var texts = texts(requirement, channel, carrierId, form, place);

        assertThat(Shipped.offers(carrierId, form, channelId)).isTrue();
        assertThat(texts).isNotEmpty().allSatisfy(Shipped::assertInThreeLanguages);
        assertThat(texts.stream().map(Trilingual::en).collect(Collectors.joining("\n")))
                .satisfies(text -> assertThat(text.toLowerCase(Locale.ROOT)).containsSubsequence(words.split("; ")));
    }

    private static List<Trilingual> texts(
            String requirement, Channel channel, String carrierId, SimForm form, RetailLocation place) {
        var hints = switch (place) {
            case STEP ->
                channel
                        .stepsFor(
                                carrierId,
                                form,
                                Shipped.contract(carrierId, channel.id()),
                                Purpose.VOICE,
                                Generation.G5)
                        .stream()
                        .map(step -> new Hint(step.text(), step.requirementIds()));
            case NEED -> channel.needs().stream();
            case FAILURE -> channel.usualFailures().stream();
            case NOTE -> channel.notes().stream();
        };
        return hints.filter(hint -> hint.requirementIds().contains(requirement))
                .map(Hint::text)
                .toList();
    }
}
