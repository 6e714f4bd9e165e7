package org.tsuzuki.security.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ui.error.ErrorNumber;
import org.tsuzuki.web.PlainPage;

/** The last resort, when not even the frame of the screens can be shown: a page without any script. */
@Controller
class PlainErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<String> show(HttpServletRequest request) {
        var status = status(request);
        var language = LanguageCookie.read(request.getCookies()).orElseGet(() -> Language.of(request.getLocale()));
        var more = status.is5xxServerError()
                ? List.of(
                        Messages.get(language, "error.unexpected.kept"),
                        Messages.get(language, "error.unexpected.number", number(request)))
                : List.<String>of();
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(PlainPage.in(language).of(status, more));
    }

    /** Whoever opens the address by hand finds nothing there. */
    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String number(HttpServletRequest request) {
        var error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return ErrorNumber.log(error instanceof Throwable thrown ? thrown : new IllegalStateException(path), path);
    }
}
