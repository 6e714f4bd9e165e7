package org.tsuzuki.keys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the database is and as whom it is opened. */
record Login(String address, String user, String password) {

    private static final int IN_USE = 90020; // H2: another process has the file open

    Connection open() {
        try {
            return DriverManager.getConnection(address, user, password);
        } catch (SQLException failure) {
            throw failure.getErrorCode() == IN_USE
                    ? new Refusal(
                            "The database is open already: another desk runs on this data directory.",
                            "stop that desk first, or work in it")
                    : Refusal.because("The database does not open.", failure);
        }
    }

    /** Never the password; an address may hold one, too. */
    @Override
    public String toString() {
        return user;
    }
}
