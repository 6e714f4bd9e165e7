package org.tsuzuki.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;

/** Says in plain HTML, without any script, what was refused or went wrong, and shows the way back to the desk. */
public final class PlainPage {

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

    private final Language language;

    private PlainPage(Language language) {
        this.language = language;
    }

    public static PlainPage in(Language language) {
        return new PlainPage(language);
    }

    public String of(HttpStatus status) {
        return of(status, List.of());
    }

    /** @param more sentences that follow, as the reader shall see them */
    public String of(HttpStatus status, List<String> more) {
        var kind = kind(status);
        var text = new StringBuilder(paragraph(Messages.get(language, "error.plain." + kind + ".text")));
        more.forEach(sentence -> text.append(paragraph(sentence)));
        var title = escape(Messages.get(language, "error.plain." + kind + ".title"));
        return PAGE.formatted(
                language.locale().toLanguageTag(), title, title, text, escape(Messages.get(language, "error.toDesk")));
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "notFound";
            case UNAUTHORIZED, FORBIDDEN -> "forbidden";
            default -> status.is5xxServerError() ? "internal" : "refused";
        };
    }

    private static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
