package org.tsuzuki.receipt;

import java.util.List;
import org.springframework.data.repository.Repository;

interface MailOutcomes extends Repository<MailOutcome, ReceiptPrint.Id> {

    List<MailOutcome> findByIdNumber(String number);
}
