package org.tsuzuki.receipt.register;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.month.MonthFolder;
import org.tsuzuki.export.month.MonthPart;

/** The receipts of a month as file copies, with the index by which they are found. */
@Component
class ReceiptMonth implements MonthPart {

    static final String INDEX = "receipts/index.csv";

    private final ReceiptData receipts;

    ReceiptMonth(ReceiptData receipts) {
        this.receipts = receipts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String about(Language language) {
        return Messages.get(language, "export.month.about.receipts");
    }

    @Override
    public long count(DataFilter days) {
        return 2 * files(days);
    }

    @Override
    public long files(DataFilter days) {
        return receipts.count(days);
    }

    @Override
    public void write(MonthFolder folder) throws IOException {
        folder.documents(INDEX, receipts);
    }
}
