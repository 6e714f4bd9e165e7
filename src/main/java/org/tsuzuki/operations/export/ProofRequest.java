package org.tsuzuki.operations.export;

/** The whole audit log as a file for whoever checks it. */
record ProofRequest() implements ExportRequest {

    static final String WORD = "proof";

    @Override
    public String words() {
        return WORD;
    }

    @Override
    public String told() {
        return "the audit log with its checkpoints";
    }
}
