package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.RouteIds;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.draft.RenewalDraft;
import org.tsuzuki.renewal.quote.Explanation;
import org.tsuzuki.renewal.quote.RenewalChoice;

/** The renewal that is being prepared, told to the customer in their language. */
@Route("cards/:id/explain")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER})
@CssImport("./styles/explain.css")
public class ExplainView extends Page implements BeforeEnterObserver {

    private final transient CardService cards;
    private final transient CustomerService customers;
    private final transient DraftService drafts;
    private final transient QuoteService quotes;
    private final transient Catalogue catalogue;

    ExplainView(
            CardService cards,
            CustomerService customers,
            DraftService drafts,
            QuoteService quotes,
            Catalogue catalogue) {
        super("explain.title");
        this.cards = cards;
        this.customers = customers;
        this.drafts = drafts;
        this.quotes = quotes;
        this.catalogue = catalogue;
        addClassName("explain-page");
    }

    /** The page for one card and channel; without a language, the customer's first one. */
    static void open(CardId card, @Nullable String channel, @Nullable Language language) {
        var parameters = Stream.of(
                        Optional.ofNullable(channel).map(id -> Map.entry("channel", id)),
                        Optional.ofNullable(language).map(chosen -> Map.entry("lang", tag(chosen))))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        UI.getCurrent().navigate("cards/" + card + "/explain", QueryParameters.simple(parameters));
    }

    private static String tag(Language language) {
        return language.locale().getLanguage();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var card = cards.find(new CardId(RouteIds.uuid(event, "id"))).orElseThrow(NotFoundException::new);
        var query = event.getLocation().getQueryParameters();
        var language = query.getSingleParameter("lang")
                .flatMap(ExplainView::language)
                .or(() -> spoken(card))
                .orElseGet(Texts::language);
        show(card, query.getSingleParameter("channel").orElse(null), language);
    }

    private Optional<Language> spoken(CardDetails card) {
        return customers.find(card.customerId()).stream()
                .flatMap(customer -> customer.languages().stream())
                .findFirst()
                .map(tag -> language(tag).orElse(Language.EN));
    }

    private static Optional<Language> language(String tag) {
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(Language.values())
                .filter(language -> tag(language).equals(wanted))
                .findFirst();
    }

    private void show(CardDetails card, @Nullable String channel, Language language) {
        var typed = drafts.find(card.id()).map(RenewalDraft::choice).orElseGet(RenewalChoice::nothing);
        var choice = channel == null ? typed : typed.withChannel(channel);
        var carrier = catalogue.carrier(card.carrierId()).map(Carrier::name).orElse(Trilingual.same(card.carrierId()));
        var explanation = Explanation.of(card, carrier, quotes.quote(card, choice), language);
        removeAll();
        add(tools(card, channel, language, explanation), new ExplanationSheet(explanation, language));
    }

    private static Div tools(CardDetails card, @Nullable String channel, Language language, Explanation explanation) {
        var copy = Keys.on(new Button(Texts.t("explain.copy"), click -> copy(explanation.text())), "C");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        var print = Keys.on(
                new Button(
                        Texts.t("explain.print"),
                        click -> UI.getCurrent().getPage().executeJs("window.print()")),
                "P");
        var doings = new Div(copy, print);
        doings.addClassName("actions");
        var tools = new Div(
                new Anchor("cards/" + card.id() + "/renew", Texts.t("explain.back")),
                languages(card, channel, language),
                doings);
        tools.addClassNames("explain-tools");
        return tools;
    }

    private static Div languages(CardDetails card, @Nullable String channel, Language language) {
        var languages = new Div();
        languages.addClassName("choice-row");
        languages.getElement().setAttribute("role", "group");
        languages.getElement().setAttribute("aria-label", Texts.t("explain.language"));
        for (var each : List.of(Language.values())) {
            var button = new Button(each.ownName(), click -> open(card.id(), channel, each));
            button.getElement().setAttribute("aria-pressed", String.valueOf(each == language));
            button.getElement().setAttribute("lang", each.locale().toLanguageTag());
            languages.add(button);
        }
        return languages;
    }

    private static void copy(String text) {
        UI.getCurrent()
                .getPage()
                .executeJs("return navigator.clipboard.writeText($0)", text)
                .then(
                        done -> Toasts.done(Texts.t("explain.copied")),
                        failed -> Toasts.problem(Texts.t("explain.notCopied")));
    }
}
