package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.Component;
import org.tsuzuki.customer.CustomerId;

/** Something that another feature shows on a customer's page, such as the cards; each feature offers its own as a bean. */
public interface CustomerPart {

    /** Places parts from top to bottom. */
    int order();

    Component partOf(CustomerId customer);
}
