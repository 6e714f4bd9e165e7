package org.tsuzuki.advice.situation;

import java.io.Serializable;
import java.util.Objects;

/**
 * Who and what is here, and for how long.
 *
 * @param phone whether the phone with this card in it is here
 * @param wifi whether the customer has a connection besides this card
 * @param holder whether the contract holder is here or can come
 * @param shortVisit whether the customer is in Japan for a short time only, as the file says
 */
record Presence(Answer inJapan, Answer phone, Answer wifi, Answer holder, Answer shortVisit) implements Serializable {

    static final Presence UNKNOWN =
            new Presence(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);

    Presence {
        shortVisit = Objects.requireNonNullElse(shortVisit, Answer.UNKNOWN);
    }

    /** What is still true on another day. */
    Presence lasting() {
        return new Presence(inJapan, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, shortVisit);
    }
}
