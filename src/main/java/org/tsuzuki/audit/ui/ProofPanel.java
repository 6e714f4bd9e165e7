package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.tsuzuki.audit.checkpoint.CheckpointService;
import org.tsuzuki.audit.verification.AuditLogVerification;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;

/** What an auditor takes along to check the log elsewhere: the log itself, a program to check it with, and the keys. */
final class ProofPanel extends Panel {

    ProofPanel(AuditLogVerification verification, CheckpointService checkpoints) {
        super(Texts.t("audit.proof"));
        var file = new Anchor();
        file.setText(Texts.t("audit.proof.save"));
        DownloadHandler written = event -> {
            event.setFileName("tsuzuki-audit-log.jsonl");
            event.setContentType("application/x-ndjson");
            verification.save(event.getOutputStream());
        };
        file.setHref(written, AttachmentType.DOWNLOAD);
        var ways = new Div(file, verifier("verify_audit.py", "Python"), verifier("VerifyAudit.java", "Java"));
        ways.addClassName("ways");
        var keys = new Pre(String.join("\n", checkpoints.verifierKeys()));
        keys.addClassName("note");
        with(
                new Paragraph(Texts.t("audit.proof.explanation")),
                ways,
                new H3(Texts.t("audit.keys")),
                new Paragraph(Texts.t("audit.keys.explanation")),
                keys);
    }

    private static Anchor verifier(String name, String language) {
        var verifier = new Anchor();
        verifier.setText(Texts.t("audit.proof.verifier", language));
        verifier.setHref(
                DownloadHandler.forClassResource(ProofPanel.class, "/audit/" + name, name), AttachmentType.DOWNLOAD);
        return verifier;
    }
}
