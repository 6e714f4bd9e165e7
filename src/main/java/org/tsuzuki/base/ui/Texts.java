package org.tsuzuki.base.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;

/** The texts of the screens, in the language of whoever looks at them. */
public final class Texts {

    private Texts() {}

    public static Language language() {
        var ui = UI.getCurrent();
        return Language.of(ui == null ? Locale.ENGLISH : ui.getLocale());
    }

    public static String t(String key, Object... arguments) {
        return Messages.get(language(), key, arguments);
    }

    public static String t(Problem problem) {
        return Messages.get(language(), problem);
    }

    public static String of(Trilingual text) {
        return text.in(language());
    }

    /** The label of an enum constant: key {@code <prefix>.<NAME>}. */
    public static String of(String prefix, Enum<?> constant) {
        return t(prefix + "." + constant.name());
    }
}
