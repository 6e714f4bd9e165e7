package org.tsuzuki.export;

/** How far an export is. */
public enum ExportState {
    RUNNING,
    READY,
    FAILED,
    CANCELLED
}
