package org.tsuzuki.receipt.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.customer.language.CustomerTexts;
import org.tsuzuki.receipt.verification.VerifiedReceipt;

/** The words of the check page, in a language that customers are served in. */
record VerificationHtml(CustomerLanguage language, String code) {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:0;font:16px/1.6 system-ui,sans-serif;background:light-dark(#f6f5f1,#12161d);color:light-dark(#1c2430,#e9edf3)}
            main{max-width:26rem;margin:8vh auto;padding:1.5rem;background:light-dark(#fff,#1a2029);border:1px solid light-dark(#e3e0d8,#2b3442);border-radius:10px}
            h1{font-size:1.25rem;margin:0 0 .75rem}
            .ok{color:light-dark(#2a6638,#86c993)}.bad{color:light-dark(#a3241c,#f19a92)}
            dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1rem;margin:0 0 1rem}
            dt{color:light-dark(#525c6b,#a9b3c2)}dd{margin:0;text-align:end;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
            input{box-sizing:border-box;width:100%;font:inherit;padding:.5rem .6rem;margin:.3rem 0 .7rem}
            button{font:inherit;padding:.45rem 1rem}
            nav{margin-top:1.5rem;display:flex;flex-wrap:wrap;gap:.5rem 1rem;font-size:.875rem}
            p{margin:.5rem 0}a{color:light-dark(#274b8a,#8fb2f0)}
            """;

    String genuine(VerifiedReceipt receipt) {
        var facts = new StringBuilder("<dl>");
        fact(facts, "check.number", receipt.number().value());
        fact(facts, "check.branch", receipt.branch());
        fact(facts, "check.day", DayFormat.day(language.desk(), receipt.day()));
        fact(facts, "check.total", language.yen(receipt.total()));
        if (receipt.returnOf() != null) {
            fact(facts, "check.returnOf", receipt.returnOf().value());
        } else {
            fact(
                    facts,
                    "check.returned",
                    receipt.returned().equals(Yen.ZERO) ? t("check.returned.none") : language.yen(receipt.returned()));
        }
        return page("ok", t("check.genuine"), facts.append("</dl>") + paragraph("check.genuine.compare"));
    }

    String unknown() {
        return page("bad", t("check.unknown"), paragraph("check.unknown.wayOut") + field());
    }

    String tooOften() {
        return page("bad", t("check.wait"), paragraph("check.wait.wayOut"));
    }

    String form() {
        return page("", t("check.title"), field());
    }

    private String field() {
        return "<form action=\"/check\"><label>" + t("check.code")
                + "<input name=\"code\" autocomplete=\"off\" autocapitalize=\"characters\" required maxlength=\"60\" value=\""
                + escape(code) + "\"></label><input type=\"hidden\" name=\"lang\" value=\""
                + language.tag() + "\"><button>" + t("check.submit") + "</button></form>";
    }

    private String page(String kind, String heading, String body) {
        var languages = new StringBuilder("<nav>");
        for (var each : CustomerLanguage.values()) {
            languages.append("<a lang=\"%1$s\" href=\"/check?code=%2$s&amp;lang=%1$s\">%3$s</a>"
                    .formatted(each.tag(), URLEncoder.encode(code, StandardCharsets.UTF_8), each.ownName()));
        }
        return "<!doctype html><html lang=\"" + language.tag() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + t("check.title")
                + "</title><style>" + STYLE + "</style></head><body><main><h1 class=\"" + kind + "\">" + heading
                + "</h1>" + body + languages.append("</nav>") + "</main></body></html>";
    }

    private void fact(StringBuilder facts, String key, String value) {
        facts.append("<dt>")
                .append(t(key))
                .append("</dt><dd>")
                .append(escape(value))
                .append("</dd>");
    }

    private String paragraph(String key) {
        return "<p>" + t(key) + "</p>";
    }

    private String t(String key) {
        return escape(CustomerTexts.get(language, key));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
