package org.tsuzuki.advice.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.advice.criteria.AtTheCounter.docomo;
import static org.tsuzuki.advice.criteria.AtTheCounter.povo;
import static org.tsuzuki.advice.criteria.AtTheCounter.softbank;

import org.junit.jupiter.api.Test;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.catalogue.kinds.Credential;

/** What a monthly contract asks for: an address in Japan and a bank account. */
class PostpaidDocumentsTest {

    private static Situation having(Credential credential, Answer answer) {
        return Situation.UNKNOWN.with(credential, answer);
    }

    @Test
    void D04_without_a_japanese_bank_account_nothing_is_debited() {
        var debit = docomo().of(having(Credential.BANK_ACCOUNT, Answer.NO)).channel("BANK_DEBIT");

        assertThat(debit.verdict()).isIn(Verdict.LATER, Verdict.NOT_POSSIBLE);
        assertThat(debit.decidingReason())
                .contains(Reason.of(ReasonCode.DOCUMENT_NEEDED, ReasonTexts.of(Credential.BANK_ACCOUNT)));
    }

    @Test
    void D04_with_the_account_at_hand_the_debit_works() {
        var debit = docomo().of(having(Credential.BANK_ACCOUNT, Answer.YES)).channel("BANK_DEBIT");

        assertThat(debit.verdict()).isEqualTo(Verdict.WORKS_NOW);
        assertThat(debit.reasonsFor())
                .contains(Reason.of(ReasonCode.DOCUMENT_AT_HAND, ReasonTexts.of(Credential.BANK_ACCOUNT)));
    }

    @Test
    void D04_the_shop_of_a_monthly_contract_may_ask_for_proof_of_the_address() {
        var address = Reason.of(ReasonCode.SOMETIMES_NEEDED, ReasonTexts.of(Credential.PROOF_OF_ADDRESS));

        assertThat(softbank().channel("CARRIER_SHOP").reasonsAgainst()).contains(address);
        assertThat(softbank()
                        .of(having(Credential.PROOF_OF_ADDRESS, Answer.YES))
                        .channel("CARRIER_SHOP")
                        .reasonsAgainst())
                .doesNotContain(address);
    }

    @Test
    void D04_a_prepaid_card_asks_for_neither() {
        assertThat(povo().advice().channels())
                .noneMatch(channel -> channel.channelId().equals("BANK_DEBIT") && channel.isPossible())
                .noneMatch(channel -> channel.reasonsAgainst()
                        .contains(Reason.of(ReasonCode.DOCUMENT_NEEDED, ReasonTexts.of(Credential.BANK_ACCOUNT))));
    }
}
