package org.tsuzuki.base.ui.field;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import java.io.IOException;

/**
 * Reads one file straight into memory and stops at its limit, whatever size the browser has told; nothing is laid down
 * on disk meanwhile.
 */
public final class UploadInMemory implements UploadHandler {

    private final int largest;
    private final SerializableBiConsumer<byte[], String> received;
    private final SerializableRunnable tooLarge;

    /**
     * @param largest in bytes
     * @param received takes content and name of a file, with the page at hand
     */
    public UploadInMemory(int largest, SerializableBiConsumer<byte[], String> received, SerializableRunnable tooLarge) {
        this.largest = largest;
        this.received = received;
        this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        var page = event.getUI();
        if (event.getFileSize() > largest) {
            refuse(event, page);
            return;
        }
        byte[] content;
        try (var file = event.getInputStream()) {
            content = file.readNBytes(largest + 1);
        }
        if (content.length > largest) {
            refuse(event, page);
            return;
        }
        page.access(() -> received.accept(content, event.getFileName()));
    }

    private void refuse(UploadEvent event, UI page) {
        event.reject();
        page.access(tooLarge::run);
    }

    @Override
    public void responseHandled(UploadResult result) {
        if (result.allRejected()) {
            result.response().setStatus(HttpStatusCode.REQUEST_ENTITY_TOO_LARGE.getCode());
        } else {
            UploadHandler.super.responseHandled(result);
        }
    }

    /** Of a form with parts, which the desk's own page does not send. */
    @Override
    public long getFileSizeMax() {
        return largest;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
