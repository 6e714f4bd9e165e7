package org.tsuzuki.base.ui;

import com.vaadin.flow.component.Component;

/**
 * A place in the navigation; each feature offers its own as a bean. It is shown to those who may enter the view.
 *
 * @param manage whether it stands under "Manage", below the daily work
 */
public record NavEntry(int order, String labelKey, Class<? extends Component> view, boolean manage) {}
