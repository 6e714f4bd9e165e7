package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.customer.CustomerDetails;

/** The customer's name as it stands at the top of every page about them, with the other names and the number. */
public final class CustomerNameLine extends H1 {

    public CustomerNameLine(CustomerDetails customer) {
        var names = customer.names();
        var others = Stream.concat(
                        names.others().stream().map(name -> name.toUpperCase(Locale.ROOT)),
                        Stream.of(customer.number().toString()))
                .collect(Collectors.joining(" · "));
        var rest = new Span(others);
        rest.addClassNames("muted", "name-rest");
        add(new Span(names.first() + " "), rest);
        addClassName("name-line");
    }
}
