package org.tsuzuki.firstday;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.PublicAddress;
import org.tsuzuki.base.PublicAddress.Reach;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** What is there of branches, people and prices. */
@Component
class AgencyFacts {

    private final AgencyService agency;
    private final StaffService staff;
    private final PublicAddress address;
    private final Catalogue catalogue;
    private final Clock clock;

    AgencyFacts(AgencyService agency, StaffService staff, PublicAddress address, Catalogue catalogue, Clock clock) {
        this.agency = agency;
        this.staff = staff;
        this.address = address;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<BranchDetails> openBranches() {
        return agency.branches().stream().filter(branch -> !branch.closed()).toList();
    }

    /** The issuer name is never empty. */
    List<Problem> missingOnReceipts() {
        return openBranches().stream().flatMap(AgencyFacts::missing).toList();
    }

    private static Stream<Problem> missing(BranchDetails branch) {
        var missing = new ArrayList<Problem>();
        if (branch.address().isEmpty()) {
            missing.add(Problem.of("firstDay.missing.address", branch.name()));
        }
        if (branch.registrationNumber() == null) {
            missing.add(Problem.of("firstDay.missing.registration", branch.name()));
        }
        return missing.stream();
    }

    /** Done when somebody else can sign in; that links lead nowhere else is said until then, and that they are read for ever. */
    FirstDayItem colleagues() {
        var people = staff.staff().stream().filter(person -> !person.disabled()).toList();
        var done = people.stream().filter(StaffDetails::joined).count() > 1;
        var waiting = people.stream().filter(person -> !person.joined()).count();
        var remarks = new ArrayList<Problem>();
        if (!done && waiting == 0) {
            remarks.add(Problem.of("firstDay.missing.colleagues"));
        }
        if (waiting > 0) {
            remarks.add(Problem.of("firstDay.missing.joining", waiting));
        }
        if (address.reach() == Reach.UNENCRYPTED || !done && address.reach() != Reach.ENCRYPTED) {
            remarks.add(Problem.of("firstDay.reach." + address.reach()));
        }
        return new FirstDayItem(FirstDayStep.COLLEAGUES, done, remarks);
    }

    List<Problem> pricesToVerify() {
        var today = JapanTime.today(clock);
        var sold =
                catalogue.plans().stream().filter(plan -> plan.isSoldOn(today)).toList();
        var doubtful = sold.stream()
                .filter(plan -> !plan.provenance().isReliableOn(today))
                .count();
        return doubtful == 0 ? List.of() : List.of(Problem.of("firstDay.missing.prices", doubtful, sold.size()));
    }
}
