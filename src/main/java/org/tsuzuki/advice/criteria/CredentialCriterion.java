package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.DOCUMENT_AT_HAND;
import static org.tsuzuki.advice.criteria.ReasonCode.DOCUMENT_NEEDED;
import static org.tsuzuki.advice.criteria.ReasonCode.HOLDER_NEEDED;
import static org.tsuzuki.advice.criteria.ReasonCode.ONE_DOCUMENT_NEEDED;
import static org.tsuzuki.advice.criteria.ReasonCode.SOMETIMES_NEEDED;

import java.util.Set;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.catalogue.kinds.Credential;

/** Documents, accounts and codes, and who has to bring them. */
public final class CredentialCriterion {

    private CredentialCriterion() {}

    public static void judge(AdviceContext it, ReasonCollector findings) {
        judgeHolder(it, findings);
        it.conditions().documentsAll().forEach(credential -> judgeNeeded(it, credential, findings));
        judgeAny(it, findings);
        it.conditions().documentsSometimes().stream()
                .filter(credential -> it.situation().has(credential) != Answer.YES)
                .forEach(credential -> findings.mention(SOMETIMES_NEEDED, ReasonTexts.of(credential)));
    }

    private static void judgeHolder(AdviceContext it, ReasonCollector findings) {
        if (!AdviceContext.isTrue(it.conditions().holderInPerson())) {
            return;
        }
        switch (it.situation().holder()) {
            case NO -> findings.object(Verdict.LATER, HOLDER_NEEDED);
            case UNKNOWN -> findings.mention(HOLDER_NEEDED);
            case YES -> {}
        }
    }

    private static void judgeNeeded(AdviceContext it, Credential credential, ReasonCollector findings) {
        var word = ReasonTexts.of(credential);
        switch (it.situation().has(credential)) {
            case YES -> findings.favour(DOCUMENT_AT_HAND, word);
            case NO ->
                findings.object(credential.isHardToGet() ? Verdict.NOT_POSSIBLE : Verdict.LATER, DOCUMENT_NEEDED, word);
            case UNKNOWN ->
                findings.object(credential.isHardToGet() ? Verdict.MAY_FAIL : Verdict.WORKS_NOW, DOCUMENT_NEEDED, word);
        }
    }

    /** One is enough, so that lacking one decides nothing while another may be at hand. */
    private static Verdict withoutAny(AdviceContext it, Set<Credential> wanted) {
        var hardToGet = wanted.stream().allMatch(Credential::isHardToGet);
        if (wanted.stream().allMatch(credential -> it.situation().has(credential) == Answer.NO)) {
            return hardToGet ? Verdict.NOT_POSSIBLE : Verdict.LATER;
        }
        var lacksOne = wanted.stream().anyMatch(credential -> it.situation().has(credential) == Answer.NO);
        return hardToGet && lacksOne ? Verdict.MAY_FAIL : Verdict.WORKS_NOW;
    }

    private static void judgeAny(AdviceContext it, ReasonCollector findings) {
        var wanted = it.conditions().documentsAny();
        if (wanted.isEmpty()) {
            return;
        }
        var atHand = wanted.stream().filter(credential -> it.situation().has(credential) == Answer.YES);
        var first = atHand.findFirst();
        if (first.isPresent()) {
            findings.favour(DOCUMENT_AT_HAND, ReasonTexts.of(first.get()));
            return;
        }
        findings.object(withoutAny(it, wanted), ONE_DOCUMENT_NEEDED, ReasonTexts.anyOf(wanted));
    }
}
