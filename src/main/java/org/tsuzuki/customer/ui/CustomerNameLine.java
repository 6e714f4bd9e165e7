package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.tsuzuki.customer.CustomerDetails;

/** The customer's name as it stands at the top of every page about them, with the other names and the number. */
public final class CustomerNameLine extends H1 {

    public CustomerNameLine(CustomerDetails customer) {
        var names = customer.names();
        var number = new Span(customer.number().toString());
        number.addClassName("nowrap");
        var rest = new Span();
        rest.addClassNames("muted", "name-rest");
        names.others().forEach(name -> rest.add(name.toUpperCase(Locale.ROOT) + " · "));
        rest.add(number);
        add(new Span(names.first() + " "), rest);
        addClassName("name-line");
    }
}
