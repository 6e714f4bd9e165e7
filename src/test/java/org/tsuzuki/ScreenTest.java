package org.tsuzuki;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.security.Role;

/** A screen as a clerk uses it, without a browser: fields by their label, buttons by their text, in English. */
@DeskTest
@SignedInAs(Role.CLERK)
@ViewPackages(packages = "org.tsuzuki")
public abstract class ScreenTest extends SpringBrowserlessTest {

    protected void type(String label, String text) {
        test(textField(label)).setValue(text);
    }

    protected TextField textField(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    /** The first field of the label, of whatever kind. */
    @SuppressWarnings("unchecked")
    protected <T> HasValue<?, T> field(String label) {
        return (HasValue<?, T>) components(UI.getCurrent())
                .filter(component -> component instanceof HasValue<?, ?>
                        && component instanceof HasLabel labelled
                        && label.equals(labelled.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + label));
    }

    /** What is explained beside a field; empty when nothing is wrong with it. */
    protected String problemOf(String label) {
        var field = (HasValidation) this.<Object>field(label);
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    protected void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** All text that is visible now, in one line. */
    protected String screen() {
        return UI.getCurrent()
                .getChildren()
                .map(component -> text(component.getElement()))
                .collect(Collectors.joining(" "));
    }

    protected String address() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private static Stream<Component> components(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(ScreenTest::components));
    }

    private static String text(Element element) {
        if (element.isTextNode()) {
            return element.getText().strip();
        }
        return !element.isVisible()
                ? ""
                : element.getChildren()
                        .map(ScreenTest::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
    }
}
