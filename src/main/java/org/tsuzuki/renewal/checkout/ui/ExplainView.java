package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.ui.Kbd;
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
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.customer.language.CustomerTexts;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.draft.RenewalDraft;
import org.tsuzuki.renewal.quote.Explanation;
import org.tsuzuki.renewal.quote.RenewalChoice;

/**
 * The renewal that is being prepared, shown to the customer in their language: on the clerk's screen turned round, or in a
 * window of its own on a second screen or a tablet, where nothing else can be pressed than the language.
 */
@Route(value = "cards/:id/explain", autoLayout = false)
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER})
@CssImport("./styles/explain.css")
public class ExplainView extends Page implements BeforeEnterObserver {

    /** Each time it is opened again, the second window shows what is prepared by then. */
    private static final String WINDOW = "tsuzuki-customer";

    private final transient CardService cards;
    private final transient CustomerService customers;
    private final transient DraftService drafts;
    private final transient QuoteService quotes;
    private final transient Catalogue catalogue;
    private final transient AgencyService agency;
    private final transient CurrentActor actor;

    ExplainView(
            CardService cards,
            CustomerService customers,
            DraftService drafts,
            QuoteService quotes,
            Catalogue catalogue,
            AgencyService agency,
            CurrentActor actor) {
        super("explain.title");
        this.cards = cards;
        this.customers = customers;
        this.drafts = drafts;
        this.quotes = quotes;
        this.catalogue = catalogue;
        this.agency = agency;
        this.actor = actor;
        setClassName("customer-page");
    }

    /** The page for one card and channel; without a language, the first that the customer is served in. */
    static void open(CardId card, @Nullable String channel, @Nullable CustomerLanguage language) {
        new Address(card, channel, language, false).open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var card = cards.find(new CardId(RouteIds.uuid(event, "id"))).orElseThrow(NotFoundException::new);
        var query = event.getLocation().getQueryParameters();
        var language = query.getSingleParameter("lang")
                .flatMap(CustomerLanguage::of)
                .or(() -> spoken(card))
                .orElseGet(() -> CustomerLanguage.of(Texts.language()));
        var channel = query.getSingleParameter("channel").orElse(null);
        var apart = query.getSingleParameter("window").isPresent();
        show(card, new Address(card.id(), channel, language, apart), language);
    }

    private Optional<CustomerLanguage> spoken(CardDetails card) {
        return customers.find(card.customerId()).flatMap(customer -> CustomerLanguage.firstOf(customer.languages()));
    }

    private void show(CardDetails card, Address address, CustomerLanguage language) {
        var typed = drafts.find(card.id()).map(RenewalDraft::choice).orElseGet(RenewalChoice::nothing);
        var choice = address.channel() == null ? typed : typed.withChannel(address.channel());
        var carrier = catalogue.carrier(card.carrierId()).map(Carrier::name).orElse(Trilingual.same(card.carrierId()));
        var explanation = Explanation.of(card, carrier, quotes.quote(card, choice), language);
        rename(explanation.heading());
        removeAll();
        getElement().setAttribute("lang", language.tag());
        add(head(address, language), new ExplanationSheet(explanation));
        if (!address.apart()) {
            add(tools(address, explanation));
        }
    }

    private Header head(Address address, CustomerLanguage language) {
        var sign = new Span("続");
        sign.getElement().setAttribute("lang", "ja").setAttribute("aria-hidden", "true");
        sign.addClassName("brand-sign");
        var issuer = agency.branch(new BranchId(actor.get().branchId()));
        var branch = new Span(
                issuer.heading().contains(issuer.name()) ? issuer.heading() : issuer.heading() + " " + issuer.name());
        branch.getElement().setAttribute("lang", "ja");
        var brand = new Div(sign, branch);
        brand.addClassName("customer-brand");
        var head = new Header(brand, languages(address, language));
        head.addClassName("customer-head");
        return head;
    }

    private static Div languages(Address address, CustomerLanguage language) {
        var languages = new Div();
        languages.addClassName("choice-row");
        languages.getElement().setAttribute("role", "group");
        languages.getElement().setAttribute("aria-label", CustomerTexts.get(language, "explain.language"));
        for (var each : CustomerLanguage.values()) {
            var button = new Button(each.ownName(), click -> address.in(each).open());
            button.getElement().setAttribute("aria-pressed", String.valueOf(each == language));
            button.getElement().setAttribute("lang", each.tag());
            languages.add(button);
        }
        return languages;
    }

    /** Small and at the end, in the clerk's language. */
    private static Footer tools(Address address, Explanation explanation) {
        var back = new Anchor("cards/" + address.card() + "/renew", Texts.t("explain.back"));
        var window = new Anchor(address.inWindow().toString(), Texts.t("explain.window"));
        window.setTarget(WINDOW);
        window.add(new Kbd("W"));
        Keys.bind(window, "W");
        var copy = Keys.on(new Button(Texts.t("explain.copy"), click -> copy(explanation.text())), "C");
        var print = Keys.on(
                new Button(
                        Texts.t("explain.print"),
                        click -> UI.getCurrent().getPage().executeJs("window.print()")),
                "P");
        Stream.of(copy, print).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL));
        var tools = new Footer(back, window, copy, print, Keys.listener());
        tools.addClassName("explain-tools");
        tools.getElement().setAttribute("lang", Texts.language().locale().toLanguageTag());
        return tools;
    }

    private static void copy(String text) {
        UI.getCurrent()
                .getPage()
                .executeJs("return navigator.clipboard.writeText($0)", text)
                .then(
                        done -> Toasts.done(Texts.t("explain.copied")),
                        failed -> Toasts.problem(Texts.t("explain.notCopied")));
    }

    /**
     * What the page is opened for.
     *
     * @param apart whether it has a window of its own
     */
    private record Address(
            CardId card, @Nullable String channel, @Nullable CustomerLanguage language, boolean apart)
            implements Serializable {

        Address in(CustomerLanguage other) {
            return new Address(card, channel, other, apart);
        }

        Address inWindow() {
            return new Address(card, channel, language, true);
        }

        void open() {
            UI.getCurrent().navigate(path(), query());
        }

        private String path() {
            return "cards/" + card + "/explain";
        }

        private QueryParameters query() {
            var parameters = new LinkedHashMap<String, String>();
            if (channel != null) {
                parameters.put("channel", channel);
            }
            if (language != null) {
                parameters.put("lang", language.tag());
            }
            if (apart) {
                parameters.put("window", "");
            }
            return QueryParameters.simple(parameters);
        }

        @Override
        public String toString() {
            return path() + "?" + query().getQueryString();
        }
    }
}
