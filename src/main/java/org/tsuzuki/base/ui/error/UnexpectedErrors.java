package org.tsuzuki.base.ui.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandlerUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;

/** Takes what goes wrong while a page is open: refusals are said as such, all else gets a number that is logged too. */
@Component
class UnexpectedErrors extends DefaultErrorHandler implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var error = event.getThrowable();
        if (!shouldHandle(error) || ErrorHandlerUtil.handleErrorByRedirectingToErrorView(error)) {
            return;
        }
        var ui = UI.getCurrent();
        if (ui == null) {
            ErrorNumber.log(error, "no page");
        } else {
            tell(ui, error);
        }
    }

    private static void tell(UI ui, Throwable error) {
        switch (error) {
            case ProblemException refused -> Toasts.problem(Texts.t(refused.problem()));
            case OptimisticLockingFailureException stale -> Toasts.problem(Texts.t("problem.stale"));
            default -> {
                var place = ui.getInternals().getActiveViewLocation().getPath();
                new UnexpectedErrorDialog(ErrorNumber.log(error, place)).open();
            }
        }
    }
}
