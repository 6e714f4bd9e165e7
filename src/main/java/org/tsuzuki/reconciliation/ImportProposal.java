package org.tsuzuki.reconciliation;

import java.io.Serializable;
import java.util.Map;

/**
 * How a file would be read.
 *
 * @param remembered whether its columns are those of last time
 * @param missing what was read last time and has no column here, with the heading it had
 */
public record ImportProposal(
        StatementFile file, StatementLayout layout, boolean remembered, Map<ColumnRole, String> missing)
        implements Serializable {

    public ImportProposal {
        missing = Map.copyOf(missing);
    }
}
