package org.tsuzuki.renewal.transactions;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.month.MonthFolder;
import org.tsuzuki.export.month.MonthPart;

/** The transactions of a month as a workbook. */
@Component
class TransactionMonth implements MonthPart {

    static final String FILE = "transactions.xlsx";

    private final TransactionData transactions;

    TransactionMonth(TransactionData transactions) {
        this.transactions = transactions;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String about(Language language) {
        return Messages.get(language, "export.month.about.transactions");
    }

    @Override
    public long count(DataFilter days) {
        return transactions.count(days);
    }

    @Override
    public void write(MonthFolder folder) throws IOException {
        folder.table(FILE, transactions, FileFormat.XLSX);
    }
}
