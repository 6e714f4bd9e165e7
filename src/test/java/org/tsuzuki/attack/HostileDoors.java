package org.tsuzuki.attack;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ui.error.ErrorNumber;
import org.tsuzuki.customer.Contact;
import org.tsuzuki.customer.ContactKind;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.lookup.LookupService;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** Inside the packaged desk: goes through its doors with a planted name and number that the database refuses. */
public class HostileDoors {

    static final String NAME = "PLANTEDOVA";
    static final String NUMBER = "090-1234-8642";
    static final String DIGITS = "9012348642";
    static final String DONE = "the doors were tried: ";

    private static final Logger LOG = LoggerFactory.getLogger(HostileDoors.class);

    private final AgencyService agency;
    private final StaffService staff;
    private final InvitationService invitations;
    private final CustomerService customers;
    private final LookupService lookup;
    private final JdbcTemplate database;
    private int refused;

    HostileDoors(
            AgencyService agency,
            StaffService staff,
            InvitationService invitations,
            CustomerService customers,
            LookupService lookup,
            JdbcTemplate database) {
        this.agency = agency;
        this.staff = staff;
        this.invitations = invitations;
        this.customers = customers;
        this.lookup = lookup;
        this.database = database;
    }

    @SuppressWarnings("SystemOut")
    @EventListener(ApplicationReadyEvent.class)
    void tryAll() {
        AsSystem.runAs(AsSystem.call(this::hire), () -> {
            var file = CustomerDetails.draft(null, null, NAME + " ANNA")
                    .withContacts(List.of(new Contact(ContactKind.PHONE, NUMBER)));
            customers.create(file);
            attempt("the same file twice", () -> customers.create(file));
            attempt(
                    "a name that is too long",
                    () -> customers.create(CustomerDetails.draft(null, null, (NAME + " ").repeat(40))));
            attempt("an odd search", () -> lookup.search("'\"%_\\\n\u202e" + NAME + " " + NUMBER, 10));
            attempt(
                    "a row there is already",
                    () -> database.update(
                            "insert into staff select * from (select * from staff) where name = ?", "Hostile " + NAME));
            attempt("no number", () -> database.update("update staff set version = cast(? as integer)", NUMBER));
        });
        System.out.println(DONE + refused);
    }

    private StaffDetails hire() {
        var branch = agency.add(new BranchDetails(
                BranchId.next(), null, "SJ", "Shinjuku", "Tsuzuki Travel", "1-2-3 Nishi-Shinjuku", "", null, false));
        var clerk = new NewStaff("clerk", "Hostile " + NAME, Role.CLERK, branch.id(), Language.EN);
        invitations.accept(staff.invite(clerk), "a long enough sentence");
        return staff.staff().getFirst();
    }

    /** What is refused is told to the log in each of the ways in which that is done. */
    private void attempt(String what, Runnable attack) {
        try {
            attack.run();
        } catch (RuntimeException failure) {
            refused++;
            ErrorNumber.log(failure, what);
            LOG.warn("{} failed: {}", what, failure);
            LOG.error("Request processing failed: {}", failure.toString(), new IllegalStateException(failure));
        }
    }
}
