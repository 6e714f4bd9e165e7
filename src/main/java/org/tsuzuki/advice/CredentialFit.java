package org.tsuzuki.advice;

import static org.tsuzuki.advice.ReasonCode.DOCUMENT_AT_HAND;
import static org.tsuzuki.advice.ReasonCode.DOCUMENT_NEEDED;
import static org.tsuzuki.advice.ReasonCode.HOLDER_NEEDED;
import static org.tsuzuki.advice.ReasonCode.ONE_DOCUMENT_NEEDED;
import static org.tsuzuki.advice.ReasonCode.SOMETIMES_NEEDED;

import org.tsuzuki.catalogue.Credential;

/** Documents, accounts and codes, and who has to bring them. */
final class CredentialFit {

    private CredentialFit() {}

    static void judge(Case it, Findings findings) {
        judgeHolder(it, findings);
        it.conditions().documentsAll().forEach(credential -> judgeNeeded(it, credential, findings));
        judgeAny(it, findings);
        it.conditions().documentsSometimes().stream()
                .filter(credential -> it.situation().has(credential) != Answer.YES)
                .forEach(credential -> findings.mention(SOMETIMES_NEEDED, Words.of(credential)));
    }

    private static void judgeHolder(Case it, Findings findings) {
        if (!Case.isTrue(it.conditions().holderInPerson())) {
            return;
        }
        switch (it.situation().holder()) {
            case NO -> findings.object(Verdict.LATER, HOLDER_NEEDED);
            case UNKNOWN -> findings.mention(HOLDER_NEEDED);
            case YES -> {}
        }
    }

    private static void judgeNeeded(Case it, Credential credential, Findings findings) {
        var word = Words.of(credential);
        switch (it.situation().has(credential)) {
            case YES -> findings.favour(DOCUMENT_AT_HAND, word);
            case NO ->
                findings.object(credential.isHardToGet() ? Verdict.NOT_POSSIBLE : Verdict.LATER, DOCUMENT_NEEDED, word);
            case UNKNOWN ->
                findings.object(credential.isHardToGet() ? Verdict.MAY_FAIL : Verdict.WORKS_NOW, DOCUMENT_NEEDED, word);
        }
    }

    private static void judgeAny(Case it, Findings findings) {
        var wanted = it.conditions().documentsAny();
        if (wanted.isEmpty()) {
            return;
        }
        var atHand = wanted.stream().filter(credential -> it.situation().has(credential) == Answer.YES);
        var first = atHand.findFirst();
        if (first.isPresent()) {
            findings.favour(DOCUMENT_AT_HAND, Words.of(first.get()));
            return;
        }
        var noneAtHand = wanted.stream().allMatch(credential -> it.situation().has(credential) == Answer.NO);
        findings.object(noneAtHand ? Verdict.LATER : Verdict.WORKS_NOW, ONE_DOCUMENT_NEEDED, Words.anyOf(wanted));
    }
}
