package org.tsuzuki.receipt;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ReceiptPrints extends Repository<ReceiptPrint, ReceiptPrint.Id> {

    List<ReceiptPrint> findByIdNumberOrderByIdPosition(String number);
}
