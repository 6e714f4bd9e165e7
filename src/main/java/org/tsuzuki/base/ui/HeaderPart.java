package org.tsuzuki.base.ui;

import com.vaadin.flow.component.Component;

/** Something that stands in the bar at the top of every page; each feature offers its own as a bean. */
public interface HeaderPart {

    /** Places parts from left to right. */
    int order();

    Component create();
}
