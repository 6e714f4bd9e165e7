package org.tsuzuki.desk.ui;

/** A page that shows what the search box finds while one types. */
interface SearchTarget {

    void search(String typed);

    /** What is searched for now; empty while nothing is. */
    String query();

    /** Moves the choice among the hits. */
    void move(int steps);

    /** Opens the chosen hit for exactly this text. */
    void open(String typed);

    /** Renews the chosen hit for exactly this text at once, where it is a SIM that this person may renew. */
    void renew(String typed);
}
