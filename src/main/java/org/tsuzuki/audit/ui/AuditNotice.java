package org.tsuzuki.audit.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tsuzuki.audit.verification.AuditLogWatch;
import org.tsuzuki.base.ui.NoticeSource;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.ViewAccess;

/** Tells owner and auditor as long as the log is not whole. */
@Component
class AuditNotice implements NoticeSource {

    private final ObjectProvider<AuditLogWatch> watch;
    private final ViewAccess access;

    AuditNotice(ObjectProvider<AuditLogWatch> watch, AuthenticationContext authentication) {
        this.watch = watch;
        this.access = new ViewAccess(authentication);
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public boolean isForMe() {
        return access.isAllowed(AuditVerificationView.class);
    }

    @Override
    public Optional<Notice> now() {
        return watch.stream()
                .flatMap(looked -> looked.found().stream())
                .findFirst()
                .map(finding -> Notice.page(Texts.t("audit.damage.notice"), "/" + AuditVerificationView.PATH));
    }
}
