package org.tsuzuki.receipt.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.verification.VerificationService;
import org.tsuzuki.receipt.verification.VerificationThrottle;

/**
 * The page behind the square code of a receipt, for anybody and any telephone: plain HTML without scripts, in the
 * language of the browser or one that is pressed. It names nobody.
 */
@RestController
class VerificationPage {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final VerificationService checks;
    private final VerificationThrottle throttle;

    VerificationPage(VerificationService checks, VerificationThrottle throttle) {
        this.checks = checks;
        this.throttle = throttle;
    }

    @GetMapping("/check/{code}")
    ResponseEntity<String> linked(
            @PathVariable String code,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            HttpServletRequest request) {
        return answer(code, lang, request);
    }

    @GetMapping("/check")
    ResponseEntity<String> typed(
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            HttpServletRequest request) {
        return code == null || code.isBlank()
                ? page(HttpStatus.OK, new VerificationHtml(language(lang, request), "").form())
                : answer(code, lang, request);
    }

    private ResponseEntity<String> answer(String code, @Nullable String lang, HttpServletRequest request) {
        var html = new VerificationHtml(language(lang, request), code);
        if (!throttle.allows(request.getRemoteAddr())) {
            return page(HttpStatus.TOO_MANY_REQUESTS, html.tooOften());
        }
        return checks.check(code)
                .map(receipt -> page(HttpStatus.OK, html.genuine(receipt)))
                .orElseGet(() -> page(HttpStatus.NOT_FOUND, html.unknown()));
    }

    /** What was pressed on the page, else the first language of the browser in which customers are served, else English. */
    private static CustomerLanguage language(@Nullable String lang, HttpServletRequest request) {
        return Optional.ofNullable(lang)
                .flatMap(CustomerLanguage::of)
                .or(() -> CustomerLanguage.firstOf(Collections.list(request.getLocales()).stream()
                        .map(Locale::toLanguageTag)
                        .toList()))
                .orElse(CustomerLanguage.EN);
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(html);
    }
}
