package org.tsuzuki.voucher.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tsuzuki.voucher.VoucherCode;

/** A code in large groups; letters are marked, so that nobody takes one for a digit. */
final class CodeGroups extends Div {

    CodeGroups(VoucherCode code) {
        addClassName("voucher-code");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", String.join(" ", code.value().split("")));
        code.groups().forEach(group -> add(group(group)));
    }

    private static Span group(String characters) {
        var group = new Span();
        for (var character : characters.split("")) {
            var mark = new Span(character);
            if (Character.isLetter(character.charAt(0))) {
                mark.addClassName("letter");
            }
            group.add(mark);
        }
        return group;
    }
}
