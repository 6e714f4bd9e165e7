package org.tsuzuki.export.schedule;

import org.tsuzuki.base.ProblemException;

/** Sends an export by email; the feature that has the mail server provides it as a bean. */
public interface ExportMail {

    /** Whether a mail server is set. */
    boolean isOpen();

    /**
     * An address as it is stored.
     *
     * @throws ProblemException when it is none
     */
    String address(String typed);

    /**
     * Returns when the server has taken it.
     *
     * @throws ProblemException with the cause
     * @throws Unsure when it broke off, so that the mail may have arrived
     */
    void send(String address, String subject, String text, String file, byte[] zip);

    /** Nobody knows whether a mail arrived. */
    final class Unsure extends RuntimeException {

        public Unsure(Throwable cause) {
            super(cause);
        }
    }
}
