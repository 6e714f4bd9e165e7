package org.tsuzuki.renewal.transactions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.transactions.TransactionFilter;
import org.tsuzuki.renewal.transactions.TransactionService;

/** Downloads the list that is on the screen. */
final class TransactionExport extends Anchor {

    private static final String NAME = "tsuzuki-transactions";

    private final transient TransactionService transactions;
    private final Language language = Texts.language();

    TransactionExport(TransactionService transactions) {
        this.transactions = transactions;
        var button = Keys.on(new Button(Texts.t("transactions.export")), "E");
        button.setTabIndex(-1);
        setAriaLabel(Texts.t("transactions.export"));
        add(button);
    }

    void offer(TransactionQuery query) {
        var file = fileName(query.filter());
        DownloadHandler download = event -> {
            event.setFileName(file);
            event.setContentType("text/csv; charset=utf-8");
            transactions.export(query.filter(), query.order(), language, event.getOutputStream());
        };
        setHref(download, AttachmentType.DOWNLOAD);
    }

    static String fileName(TransactionFilter filter) {
        var days = Stream.of(filter.from(), filter.to())
                .flatMap(Stream::ofNullable)
                .map(LocalDate::toString)
                .collect(Collectors.joining("_"));
        return days.isEmpty() ? NAME + ".csv" : NAME + "-" + days + ".csv";
    }
}
