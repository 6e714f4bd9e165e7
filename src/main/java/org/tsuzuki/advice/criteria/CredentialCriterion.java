package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.DOCUMENT_AT_HAND;
import static org.tsuzuki.advice.criteria.ReasonCode.DOCUMENT_NEEDED;
import static org.tsuzuki.advice.criteria.ReasonCode.HOLDER_NEEDED;
import static org.tsuzuki.advice.criteria.ReasonCode.NEW_SLIP_ONLINE;
import static org.tsuzuki.advice.criteria.ReasonCode.ONE_DOCUMENT_NEEDED;
import static org.tsuzuki.advice.criteria.ReasonCode.ONLY_IF_SET_UP;
import static org.tsuzuki.advice.criteria.ReasonCode.SIGNS_IN_OVER_LINE;
import static org.tsuzuki.advice.criteria.ReasonCode.SOMETIMES_NEEDED;

import java.util.Set;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.validity.CardState;

/** Documents, accounts and codes, and who has to bring them. */
public final class CredentialCriterion {

    private CredentialCriterion() {}

    public static void judge(AdviceContext it, ReasonCollector findings) {
        if (isPaidForByAnybody(it)) {
            return;
        }
        judgeHolder(it, findings);
        judgeSetUp(it, findings);
        it.conditions().documentsAll().forEach(credential -> judgeNeeded(it, credential, findings));
        judgeAny(it, findings);
        it.conditions().documentsSometimes().stream()
                .filter(credential -> it.situation().has(credential) != Answer.YES)
                .forEach(credential -> findings.mention(SOMETIMES_NEEDED, ReasonTexts.of(credential)));
    }

    /** A shop that takes the bill from whoever brings the money asks for papers only where a contract is touched. */
    private static boolean isPaidForByAnybody(AdviceContext it) {
        return it.channel().family() == ChannelFamily.SHOP
                && it.line().terms().billed()
                && AdviceContext.isTrue(it.offer().acceptance().anyPayer())
                && it.state() != CardState.LOST
                && !it.line().isProfileGone(it.situation());
    }

    /** Nobody who cannot sign in, or is not the holder, can have anything charged by itself from now on. */
    private static void judgeSetUp(AdviceContext it, ReasonCollector findings) {
        var cannot = it.situation().has(Credential.LOGIN) == Answer.NO
                || it.situation().holder() == Answer.NO;
        if (cannot
                && it.channel().family() == ChannelFamily.AUTOMATIC
                && !it.channel().id().equals(it.history().lastUsed())) {
            findings.object(Verdict.MAY_FAIL, ONLY_IF_SET_UP);
        }
    }

    /** With its Wi-Fi off, a phone with a line that works signs in by itself. */
    private static boolean isSignedInAnyway(AdviceContext it) {
        return AdviceContext.isTrue(it.conditions().signsInOverLine())
                && it.situation().phone() != Answer.NO
                && !it.isStopped()
                && it.state() != CardState.LOST
                && !it.has(CardTrouble.PIN_LOCKED)
                && !it.line().isProfileGone(it.situation());
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
        if (credential == Credential.LOGIN && it.situation().has(credential) == Answer.NO && isSignedInAnyway(it)) {
            var isHere = it.situation().phone() == Answer.YES;
            findings.object(isHere ? Verdict.WORKS_NOW : Verdict.MAY_FAIL, SIGNS_IN_OVER_LINE);
            return;
        }
        if (credential == Credential.CODE
                && it.situation().has(credential) == Answer.NO
                && it.situation().has(Credential.LOGIN) != Answer.NO
                && it.state() == CardState.BILL_DUE
                && AdviceContext.isTrue(it.conditions().slipIssuedOnline())) {
            findings.object(Verdict.MAY_FAIL, NEW_SLIP_ONLINE);
            return;
        }
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
