package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.CARRIER_UNVERIFIED;
import static org.tsuzuki.advice.criteria.ReasonCode.CONFIRM_FIRST;
import static org.tsuzuki.advice.criteria.ReasonCode.FAILED_BEFORE;
import static org.tsuzuki.advice.criteria.ReasonCode.REPORTED_TODAY;
import static org.tsuzuki.advice.criteria.ReasonCode.USED_LAST_TIME;

import org.tsuzuki.catalogue.kinds.CarrierStatus;

/** How far the channel can be relied on: what is verified, and how it served lately. */
public final class TrustCriterion {

    private TrustCriterion() {}

    public static void judge(AdviceContext it, ReasonCollector findings) {
        var id = it.channel().id();
        if (it.offer().confirmFirst()) {
            findings.object(Verdict.CONFIRM_FIRST, CONFIRM_FIRST);
        }
        var carrier = it.catalogue().carriers().get(it.card().carrierId());
        if (carrier != null && carrier.status() == CarrierStatus.UNVERIFIED) {
            findings.mention(CARRIER_UNVERIFIED);
        }
        if (id.equals(it.history().lastUsed())) {
            findings.favour(USED_LAST_TIME);
        }
        var failures = it.history().failures().get(id);
        if (failures != null) {
            findings.object(Verdict.MAY_FAIL, FAILED_BEFORE, failures.count(), failures.latest());
        }
        if (it.history().notWorkingToday().contains(id)) {
            findings.object(Verdict.MAY_FAIL, REPORTED_TODAY);
        }
    }
}
