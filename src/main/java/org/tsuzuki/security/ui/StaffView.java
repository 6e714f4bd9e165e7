package org.tsuzuki.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.PublicAddress;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** Who works at the desk: the owner invites them, gives them duties and shuts them out. */
@Route("staff")
@RolesAllowed(Roles.OWNER)
public class StaffView extends Page implements BeforeEnterObserver, StaffGrid.Actions {

    private final transient StaffService staff;
    private final transient AgencyService agency;
    private final transient PublicAddress address;
    private final FieldProblems problems = new FieldProblems();
    private final StaffGrid grid;

    StaffView(StaffService staff, AgencyService agency, PublicAddress address, Clock clock) {
        super("staff.title");
        this.staff = staff;
        this.agency = agency;
        this.address = address;

        grid = new StaffGrid(staff.me().id(), clock.instant(), this);
        var invite = new Button(Texts.t("staff.invite"), click -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);

        add(problems, new Panel(Texts.t("staff.title")).head(invite).flush().with(grid));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        grid.show(staff.staff(), agency.branches());
    }

    private List<BranchDetails> openBranches() {
        return agency.branches().stream().filter(branch -> !branch.closed()).toList();
    }

    private void invite() {
        new InviteDialog(openBranches(), staff.me().branch(), this::invite).open();
    }

    private void invite(NewStaff who) {
        var secret = staff.invite(who);
        refresh();
        new InvitationLinkDialog(who.name().strip(), secret, address).open();
    }

    @Override
    public void inviteAgain(StaffDetails who) {
        problems.run(() -> {
            var secret = staff.inviteAgain(who.id());
            refresh();
            new InvitationLinkDialog(who.name(), secret, address).open();
        });
    }

    @Override
    public void changeDuties(StaffDetails who) {
        new RoleDialog(who, openBranches(), (role, branch) -> {
                    staff.changeDuties(who.id(), role, branch);
                    refresh();
                    Toasts.done(Texts.t("staff.duties.changed", who.name()));
                })
                .open();
    }

    @Override
    public void disable(StaffDetails who) {
        var ask = new ConfirmDialog(
                Texts.t("staff.disable.of", who.name()),
                Texts.t("staff.disable.explanation"),
                Texts.t("staff.disable"),
                confirmed -> disableNow(who));
        ask.setCancelable(true);
        ask.setCancelText(Texts.t("action.cancel"));
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }

    private void disableNow(StaffDetails who) {
        if (problems.run(() -> staff.disable(who.id()))) {
            Toasts.done(Texts.t("staff.disabled", who.name()));
        }
        refresh();
    }

    @Override
    public void enable(StaffDetails who) {
        if (problems.run(() -> staff.enable(who.id()))) {
            Toasts.done(Texts.t("staff.enabled", who.name()));
        }
        refresh();
    }
}
