package org.tsuzuki.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/** A screen of the desk. */
public abstract class Page extends Div implements HasDynamicTitle {

    private String title;

    protected Page(String titleKey) {
        this.title = Texts.t(titleKey);
        addClassName("page");
        getElement().setAttribute("role", "main");
    }

    /** Names the screen by what it shows. */
    protected void rename(String newTitle) {
        title = newTitle;
    }

    /** Each page begins at its top, also after a long one: the frame scrolls, not the window. */
    @Override
    protected void onAttach(AttachEvent attach) {
        getElement()
                .executeJs(
                        "this.closest('vaadin-app-layout')?.shadowRoot?.querySelector('[part=content]')?.scrollTo(0, 0)");
    }

    @Override
    public String getPageTitle() {
        return title + " · Tsuzuki";
    }
}
