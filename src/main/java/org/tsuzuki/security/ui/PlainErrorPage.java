package org.tsuzuki.security.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ui.ErrorNumber;

/** The last resort, when not even the frame of the screens can be shown: a page without any script. */
@Controller
class PlainErrorPage implements ErrorController {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s · Tsuzuki</title>
              <link rel="icon" href="/icons/tsuzuki.svg">
              <style>
                html { color-scheme: light dark; font-family: "Noto Sans", "Noto Sans SC", "Noto Sans JP", system-ui, sans-serif; }
                body { margin: 0; background: light-dark(#f6f5f1, #12161d); color: light-dark(#1c2430, #e9edf3); line-height: 1.6; }
                main { box-sizing: border-box; max-width: 38rem; margin: 12vh auto 0; padding: 1.5rem; }
                h1 { font-size: 1.4rem; }
                a { color: light-dark(#274b8a, #8fb2f0); font-weight: 600; }
              </style>
            </head>
            <body><main><h1>%s</h1>%s<p><a href="/">%s</a></p></main></body>
            </html>
            """;

    @RequestMapping("/error")
    ResponseEntity<String> show(HttpServletRequest request) {
        var status = status(request);
        var language = LanguageCookie.read(request.getCookies()).orElseGet(() -> Language.of(request.getLocale()));
        var kind = kind(status);
        var text = new StringBuilder(paragraph(Messages.get(language, "error.plain." + kind + ".text")));
        if (status.is5xxServerError()) {
            text.append(paragraph(Messages.get(language, "error.unexpected.kept")))
                    .append(paragraph(Messages.get(language, "error.unexpected.number", number(request))));
        }
        var title = escape(Messages.get(language, "error.plain." + kind + ".title"));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(PAGE.formatted(
                        language.locale().toLanguageTag(),
                        title,
                        title,
                        text,
                        escape(Messages.get(language, "error.toDesk"))));
    }

    /** Whoever opens the address by hand finds nothing there. */
    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "notFound";
            case UNAUTHORIZED, FORBIDDEN -> "forbidden";
            default -> status.is5xxServerError() ? "internal" : "refused";
        };
    }

    private static String number(HttpServletRequest request) {
        var error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return ErrorNumber.log(error instanceof Throwable thrown ? thrown : new IllegalStateException(path), path);
    }

    private static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
