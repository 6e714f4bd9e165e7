package org.tsuzuki.advice.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.advice.criteria.AtTheCounter.TODAY;
import static org.tsuzuki.advice.criteria.AtTheCounter.docomo;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.model.RetailLocation;
import org.tsuzuki.catalogue.model.Shelves;

/** What single stores and shops take, as the agency has noted it, decides before the general word. */
class NotedPlacesTest {

    private static final RetailLocation TAKES = place("East exit", false, "CASH", "WECHAT_PAY");
    private static final RetailLocation REFUSES = place("West exit", false, "CASH");
    private static final RetailLocation PERHAPS = place("Station", true, "CASH", "WECHAT_PAY");

    private static RetailLocation place(String name, boolean askFirst, String... accepted) {
        return new RetailLocation(name, List.of(), List.of(accepted), askFirst, TODAY);
    }

    private static AdvisedChannel shop(RetailLocation... places) {
        return docomo().of(Situation.UNKNOWN.withPayments(Set.of("WECHAT_PAY")))
                .knowing(Shelves.withPlaces("CARRIER_SHOP", places))
                .channel("CARRIER_SHOP");
    }

    @Test
    void X1_P05_without_noted_places_the_general_word_counts() {
        assertThat(shop().has(ReasonCode.AGENCY_CAN_PAY)).isTrue();
        assertThat(shop(REFUSES).has(ReasonCode.AGENCY_CAN_PAY)).isFalse();
    }

    @Test
    void X1_P05_a_place_that_takes_it_is_named() {
        var shop = shop(TAKES, REFUSES);

        assertThat(shop.reasonsFor()).contains(Reason.of(ReasonCode.TAKEN_AT, Trilingual.same("East exit")));
        assertThat(shop.has(ReasonCode.SOME_PLACES_ONLY)).isFalse();
        assertThat(shop.has(ReasonCode.PAYS_WITH)).isTrue();
    }

    @Test
    void only_what_a_noted_place_takes_is_praised() {
        var shop = docomo().of(Situation.UNKNOWN.withPayments(Set.of("ALIPAY", "WECHAT_PAY")))
                .knowing(Shelves.withPlaces("CARRIER_SHOP", TAKES))
                .channel("CARRIER_SHOP");
        var wechat = Objects.requireNonNull(Shelves.shipped().paymentMethods().get("WECHAT_PAY"))
                .name();

        assertThat(shop.reasonsFor()).contains(Reason.of(ReasonCode.PAYS_WITH, wechat));
    }

    @Test
    void X1_when_every_noted_place_takes_it_that_is_said() {
        assertThat(shop(TAKES).reasonsFor()).contains(Reason.of(ReasonCode.TAKEN_AT_ALL, Trilingual.same("East exit")));
    }

    @Test
    void X1_when_no_noted_place_takes_it_the_channel_may_fail() {
        var shop = shop(REFUSES);

        assertThat(shop.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(shop.has(ReasonCode.NO_NOTED_PLACE)).isTrue();
        assertThat(shop.has(ReasonCode.SOME_PLACES_ONLY)).isFalse();
    }

    @Test
    void X1_where_it_is_not_sure_the_place_is_asked_first() {
        var shop = shop(REFUSES, PERHAPS);

        assertThat(shop.verdict()).isEqualTo(Verdict.MAY_FAIL);
        assertThat(shop.reasonsAgainst()).contains(Reason.of(ReasonCode.ASK_PLACE, Trilingual.same("Station")));
    }

    @Test
    void X1_a_place_for_another_carrier_says_nothing() {
        var elsewhere = new RetailLocation("East exit", List.of("softbank"), List.of("WECHAT_PAY"), false, null);

        assertThat(shop(elsewhere).has(ReasonCode.AGENCY_CAN_PAY)).isTrue();
    }

    @Test
    void a_payment_method_that_has_ended_is_not_counted_on() {
        var desk = docomo().of(Situation.UNKNOWN.withPayments(Set.of("PAY_EASY")));
        var ended = desk.knowing(Shelves.withoutPayment("PAY_EASY", TODAY.minusDays(1)));

        assertThat(desk.channel("CONBINI_BILL_SLIP").has(ReasonCode.PAYS_WITH)).isTrue();
        assertThat(ended.channel("CONBINI_BILL_SLIP").has(ReasonCode.PAYS_WITH)).isFalse();
        assertThat(desk.knowing(Shelves.withoutPayment("PAY_EASY", TODAY))
                        .channel("CONBINI_BILL_SLIP")
                        .has(ReasonCode.PAYS_WITH))
                .isTrue();
    }
}
