package org.tsuzuki.operations;

import java.util.List;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.Staff;

/** Tells the owner whether the books added up when the desk started. */
@Service
@Staff.Owner
public class LedgerIntegrity {

    private final LedgerIntegrityCheck check;

    LedgerIntegrity(LedgerIntegrityCheck check) {
        this.check = check;
    }

    /** Series with gaps and receipts that say something else than the journal; empty when all is well. */
    public List<String> broken() {
        return check.found();
    }
}
