package org.tsuzuki.advice.criteria;

import static org.tsuzuki.advice.criteria.ReasonCode.CARRIER_UNVERIFIED;
import static org.tsuzuki.advice.criteria.ReasonCode.CONFIRM_FIRST;
import static org.tsuzuki.advice.criteria.ReasonCode.FAILED_BEFORE;
import static org.tsuzuki.advice.criteria.ReasonCode.REPORTED_TODAY;
import static org.tsuzuki.advice.criteria.ReasonCode.SOURCE_OLD;
import static org.tsuzuki.advice.criteria.ReasonCode.SOURCE_WEAK;
import static org.tsuzuki.advice.criteria.ReasonCode.USED_LAST_TIME;

import java.util.ArrayList;
import java.util.List;
import org.tsuzuki.catalogue.kinds.AcceptanceList;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.model.EsimReissue;
import org.tsuzuki.catalogue.model.Freshness;
import org.tsuzuki.catalogue.model.Provenance;

/** How far the channel can be relied on: what is verified, and how it served lately. */
public final class TrustCriterion {

    private TrustCriterion() {}

    /** A weak or old source makes nothing certain; one reason is enough. */
    private static void judgeSources(AdviceContext it, ReasonCollector findings) {
        var today = it.now().toLocalDate();
        var old = false;
        for (var source : sources(it)) {
            var freshness = Freshness.of(source, today);
            if (freshness.doubtful()) {
                findings.object(Verdict.MAY_FAIL, SOURCE_WEAK);
                return;
            }
            old |= freshness.stale();
        }
        if (old) {
            findings.object(Verdict.MAY_FAIL, SOURCE_OLD);
        }
    }

    private static List<Provenance> sources(AdviceContext it) {
        var sources = new ArrayList<Provenance>(3);
        sources.add(it.channel().provenance());
        var carrier = it.line().carrier();
        if (carrier != null) {
            sources.add(carrier.provenance());
        }
        var acceptance = it.offer().acceptance();
        if (it.reissues()) {
            it.line().reissue().map(EsimReissue::provenance).ifPresent(sources::add);
        } else if (it.channel().family() != ChannelFamily.AGENCY && acceptance.list() != AcceptanceList.UNKNOWN) {
            sources.add(acceptance.provenance());
        }
        return sources;
    }

    public static void judge(AdviceContext it, ReasonCollector findings) {
        var id = it.channel().id();
        if (it.offer().confirmFirst() && it.line().isListed(it.channel())) {
            findings.object(Verdict.CONFIRM_FIRST, CONFIRM_FIRST);
        }
        if (it.line().isCarrierUnverified()) {
            findings.object(Verdict.MAY_FAIL, CARRIER_UNVERIFIED);
        }
        judgeSources(it, findings);
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
