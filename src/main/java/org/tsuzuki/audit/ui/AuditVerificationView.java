package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.audit.checkpoint.CheckpointService;
import org.tsuzuki.audit.verification.AuditLogVerification;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Texts;

/** Whether the log is whole, and what somebody needs who does not take the desk's word for it. */
@Route(AuditVerificationView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/audit.css")
public class AuditVerificationView extends Page {

    static final String PATH = "audit/verify";

    AuditVerificationView(AuditLogVerification verification, CheckpointService checkpoints) {
        super("audit.verify.title");
        add(
                new Anchor("/" + AuditView.PATH, Texts.t("audit.title")),
                new VerificationPanel(verification),
                new CheckpointPanel(checkpoints),
                new ProofPanel(verification, checkpoints));
    }
}
