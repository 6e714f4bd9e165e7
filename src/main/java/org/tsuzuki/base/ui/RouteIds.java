package org.tsuzuki.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;

/** Reads the identity that the address of a page carries. */
public final class RouteIds {

    private RouteIds() {}

    /** @throws NotFoundException when the address has no such part or it is no id */
    public static UUID uuid(BeforeEnterEvent event, String name) {
        try {
            return event.getRouteParameters().get(name).map(UUID::fromString).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
