package org.tsuzuki.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.advice.criteria.AtTheCounter.card;
import static org.tsuzuki.advice.criteria.AtTheCounter.docomo;
import static org.tsuzuki.advice.criteria.AtTheCounter.povo;
import static org.tsuzuki.advice.criteria.AtTheCounter.softbankPrepaid;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsuzuki.advice.criteria.AdvisedChannel;
import org.tsuzuki.advice.criteria.AtTheCounter;
import org.tsuzuki.advice.criteria.ChannelHistory;
import org.tsuzuki.advice.criteria.ChannelHistory.Failures;
import org.tsuzuki.advice.criteria.CustomerAdviceTest;
import org.tsuzuki.advice.criteria.Reason;
import org.tsuzuki.advice.criteria.ReasonCode;
import org.tsuzuki.advice.criteria.Verdict;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Shelves;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;

/** Card, plan, carrier and history; the customer's side is in {@link CustomerAdviceTest}. */
class ChannelAdvisorTest {

    @Test
    void T01_T02_X3_a_channel_for_another_form_of_card_is_not_possible() {
        var esim = card("softbank-prepaid", SimForm.ESIM, Contract.PREPAID);

        var voucher = esim.channel("CONBINI_TERMINAL_VOUCHER");

        assertThat(voucher.verdict()).isEqualTo(Verdict.NOT_POSSIBLE);
        assertThat(voucher.isPossible()).isFalse();
        assertThat(voucher.reasonsAgainst()).extracting(Reason::code).containsExactly(ReasonCode.FORM_MISMATCH);
        assertThat(voucher.reasonsFor()).isEmpty();
        assertThat(esim.channel("CARRIER_WEB").has(ReasonCode.FORM_MISMATCH)).isFalse();
    }

    @Test
    void T04_X3_a_channel_for_another_contract_is_not_possible() {
        var prepaid = card("sakura-mobile", SimForm.PHYSICAL, Contract.PREPAID);

        assertThat(prepaid.channel("CONBINI_SMARTPIT").reasonsAgainst())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.CONTRACT_MISMATCH);
        assertThat(prepaid.channel("CONBINI_SMARTPIT").verdict()).isEqualTo(Verdict.NOT_POSSIBLE);
    }

    @Test
    void C41_X10_what_no_operator_page_confirms_is_to_be_confirmed_first_and_stands_behind_what_works() {
        var advice = docomo().advice();

        var machine = advice.channel("VENDING_MACHINE").orElseThrow();
        assertThat(machine.verdict()).isEqualTo(Verdict.CONFIRM_FIRST);
        assertThat(machine.decidingReason()).map(Reason::code).contains(ReasonCode.CONFIRM_FIRST);
        assertThat(machine.isPossible()).isTrue();
        assertThat(advice.channels().getFirst().verdict()).isEqualTo(Verdict.WORKS_NOW);
        assertThat(advice.best()).contains(advice.channels().getFirst());
    }

    @Test
    void X10_a_carrier_of_which_nothing_is_verified_has_no_best_channel() {
        var advice = card("ubigi", SimForm.ESIM, Contract.PREPAID).advice();

        assertThat(advice.channels()).isNotEmpty().noneMatch(channel -> channel.verdict() == Verdict.WORKS_NOW);
        assertThat(advice.best()).isEmpty();
    }

    @Test
    void an_unknown_carrier_has_no_channels() {
        var advice = card("nobody", SimForm.ESIM, Contract.PREPAID).advice();

        assertThat(advice.channels()).isEmpty();
        assertThat(advice.best()).isEmpty();
        assertThat(advice.channel("CARRIER_WEB")).isEmpty();
    }

    @Test
    void X7_the_app_sells_nothing_to_a_suspended_povo_line() {
        var advice = povo().suspended().advice();

        var app = advice.channel("CARRIER_APP").orElseThrow();
        assertThat(app.verdict()).isEqualTo(Verdict.NOT_POSSIBLE);
        assertThat(app.decidingReason()).map(Reason::code).contains(ReasonCode.SUSPENDED_CANNOT_SELL);
        assertThat(advice.best()).isEmpty();
        assertThat(povo().channel("CARRIER_APP").verdict()).isEqualTo(Verdict.WORKS_NOW);
    }

    @Test
    void X7_whether_a_suspended_line_can_be_renewed_elsewhere_is_to_be_asked() {
        var page = softbankPrepaid().suspended().channel("CARRIER_WEB");

        assertThat(page.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(page.decidingReason()).map(Reason::code).contains(ReasonCode.SUSPENDED_UNKNOWN);
    }

    @Test
    void a_bill_slip_pays_for_a_suspended_line_too() {
        var slip = docomo().suspended().channel("CONBINI_BILL_SLIP");

        assertThat(slip.has(ReasonCode.SUSPENDED_WORKS)).isTrue();
        assertThat(slip.has(ReasonCode.SUSPENDED_UNKNOWN)).isFalse();
        assertThat(docomo().channel("CONBINI_BILL_SLIP").has(ReasonCode.SUSPENDED_WORKS))
                .isFalse();
    }

    @Test
    void X4_F02_after_the_last_chance_a_new_card_comes_first_and_nothing_else_is_possible() {
        var advice =
                card("iij-travel", SimForm.PHYSICAL, Contract.PREPAID).lapsed().advice();

        assertThat(advice.newCardNeeded()).isTrue();
        assertThat(advice.best()).map(AdvisedChannel::channelId).contains("RENEW_BY_REPLACEMENT");
        assertThat(advice.channels().getFirst().has(ReasonCode.REPLACEMENT_FIRST))
                .isTrue();
        assertThat(advice.channels().subList(1, advice.channels().size()))
                .isNotEmpty()
                .allSatisfy(channel -> {
                    assertThat(channel.verdict()).isEqualTo(Verdict.NOT_POSSIBLE);
                    assertThat(channel.reasonsAgainst())
                            .extracting(Reason::code)
                            .containsExactly(ReasonCode.LAST_CHANCE_PASSED);
                });
    }

    @Test
    void X4_within_its_days_of_grace_a_card_is_renewed_and_not_replaced() {
        var grace = card("iij-travel", SimForm.PHYSICAL, Contract.PREPAID)
                .withClocks(
                        KeyDate.of(KeyDateKind.DATA, AtTheCounter.TODAY.minusDays(1)),
                        KeyDate.of(KeyDateKind.LAST_CHANCE, AtTheCounter.TODAY.plusDays(1)));

        assertThat(grace.advice().newCardNeeded()).isFalse();
        assertThat(grace.advice().channels())
                .extracting(AdvisedChannel::channelId)
                .startsWith("CONBINI_POSA_CODE");
    }

    @Test
    void C51_a_new_card_costs_the_number_while_the_old_one_can_be_renewed() {
        var replacement = card("iij-travel", SimForm.PHYSICAL, Contract.PREPAID).channel("RENEW_BY_REPLACEMENT");

        assertThat(replacement.verdict()).isEqualTo(Verdict.LATER);
        assertThat(replacement.decidingReason()).map(Reason::code).contains(ReasonCode.NUMBER_LOST);
    }

    @Test
    void a_fixed_term_that_nobody_extends_is_renewed_by_a_new_card() {
        var fixed = card("sakura-travel", SimForm.ESIM, Contract.PREPAID).withPlan("sakura-travel-10");

        var replacement = fixed.channel("RENEW_BY_REPLACEMENT");
        assertThat(replacement.verdict()).isEqualTo(Verdict.WORKS_NOW);
        assertThat(replacement.has(ReasonCode.SELLS_PLAN)).isTrue();
    }

    @Test
    void a_lost_SIM_is_reissued_before_anything_is_paid_on_it() {
        var lost = card("iij-travel", SimForm.PHYSICAL, Contract.PREPAID).lost();

        assertThat(lost.advice().best()).map(AdvisedChannel::channelId).contains("RENEW_BY_REPLACEMENT");
        assertThat(lost.channel("CONBINI_POSA_CODE").decidingReason())
                .map(Reason::code)
                .contains(ReasonCode.SIM_LOST);
        assertThat(lost.channel("CONBINI_POSA_CODE").verdict()).isEqualTo(Verdict.NOT_POSSIBLE);
        assertThat(lost.advice().newCardNeeded()).isTrue();
    }

    @Test
    void a_closed_card_has_no_channel() {
        var advice =
                card("iij-travel", SimForm.PHYSICAL, Contract.PREPAID).closed().advice();

        assertThat(advice.channels()).allSatisfy(channel -> {
            assertThat(channel.verdict()).isEqualTo(Verdict.NOT_POSSIBLE);
            assertThat(channel.has(ReasonCode.CARD_CLOSED)).isTrue();
        });
        assertThat(advice.best()).isEmpty();
        assertThat(advice.newCardNeeded()).isFalse();
    }

    @Test
    void T12_the_channel_that_sells_the_plan_gains() {
        var plain = softbankPrepaid().channel("CONBINI_TERMINAL_VOUCHER");
        var known = softbankPrepaid().withPlan("sbpre-3000").channel("CONBINI_TERMINAL_VOUCHER");

        assertThat(known.has(ReasonCode.SELLS_PLAN)).isTrue();
        assertThat(known.score() - plain.score()).isEqualTo(10);
        assertThat(softbankPrepaid()
                        .withPlan("sbpre-3000")
                        .channel("CARRIER_SHOP")
                        .has(ReasonCode.SELLS_PLAN))
                .isFalse();
        assertThat(softbankPrepaid().withPlan("gone").channel("CARRIER_WEB").has(ReasonCode.SELLS_PLAN))
                .isFalse();
    }

    @Test
    void a_service_that_may_have_ended_says_so_and_is_not_recommended() {
        assertThat(softbankPrepaid().advice().channels()).noneMatch(channel -> channel.verdict() == Verdict.WORKS_NOW);
        assertThat(softbankPrepaid().advice().best()).isEmpty();
        assertThat(softbankPrepaid().channel("CARRIER_WEB").has(ReasonCode.CARRIER_UNVERIFIED))
                .isTrue();
        assertThat(docomo().channel("CARRIER_WEB").has(ReasonCode.CARRIER_UNVERIFIED))
                .isFalse();
    }

    @Test
    void the_channel_of_the_last_time_gains() {
        var again = docomo().after(new ChannelHistory("BANK_DEBIT", Map.of(), Set.of()));

        var same = again.channel("BANK_DEBIT");
        assertThat(same.has(ReasonCode.USED_LAST_TIME)).isTrue();
        assertThat(same.score() - docomo().channel("BANK_DEBIT").score()).isEqualTo(12);
        assertThat(again.channel("CARRIER_WEB").has(ReasonCode.USED_LAST_TIME)).isFalse();
    }

    @Test
    void W09_a_channel_that_failed_lately_may_fail_again() {
        var web = docomo().after(new ChannelHistory(
                        null, Map.of("CARRIER_WEB", new Failures(2, AtTheCounter.TODAY.minusDays(9))), Set.of()))
                .channel("CARRIER_WEB");

        assertThat(web.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(web.decidingReason().orElseThrow())
                .isEqualTo(Reason.of(ReasonCode.FAILED_BEFORE, 2, AtTheCounter.TODAY.minusDays(9)));
    }

    @Test
    void what_a_colleague_reported_today_is_heard_at_every_desk() {
        var web = docomo().after(new ChannelHistory(null, Map.of(), Set.of("CARRIER_WEB")))
                .channel("CARRIER_WEB");

        assertThat(web.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(web.decidingReason()).map(Reason::code).contains(ReasonCode.REPORTED_TODAY);
        assertThat(docomo().channel("CARRIER_WEB").score() - web.score()).isEqualTo(30);
    }

    @Test
    void among_equals_the_carrier_s_own_order_decides() {
        var advice = card("mobal", SimForm.ESIM, Contract.POSTPAID).advice();
        var scores = advice.channels().stream().map(AdvisedChannel::score).toList();

        assertThat(advice.channels())
                .extracting(AdvisedChannel::channelId)
                .first()
                .isEqualTo("CARRIER_WEB");
        assertThat(scores).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    @Test
    void what_stands_further_down_the_carrier_s_list_is_worth_three_points_less() {
        var twin = card("nihontsushin", SimForm.PHYSICAL, Contract.POSTPAID)
                .knowing(Shelves.with("nihontsushin", "CARD_AUTO_CHARGE", "worksAbroad: true"));

        assertThat(twin.channel("CARD_AUTO_CHARGE").score()).isEqualTo(100 - 3 - 4);
    }
}
