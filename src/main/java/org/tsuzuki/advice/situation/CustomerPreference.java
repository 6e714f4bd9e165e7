package org.tsuzuki.advice.situation;

import org.jspecify.annotations.Nullable;
import org.tsuzuki.catalogue.kinds.ChannelFamily;

/** What a customer is used to, as far as it leads to one kind of channel; labelled {@code advice.habit.<name>}. */
public enum CustomerPreference {
    /** Elderly, or dislikes online steps. */
    RATHER_CALLS(ChannelFamily.HOTLINE),
    STRANGER_TO_INTERNET(ChannelFamily.CONVENIENCE_STORE),
    /** A visitor for the first time; who speaks Japanese needs no counter for that. */
    FIRST_VISIT(ChannelFamily.CONVENIENCE_STORE),
    /** Works at a computer, or has a phone with a small screen. */
    COMPUTER(ChannelFamily.WEBSITE),
    FACE_TO_FACE(ChannelFamily.SHOP),
    /** Travels between China and Japan: what works in both countries is worth more. */
    BACK_AND_FORTH(null);

    private final @Nullable ChannelFamily leadsTo;

    CustomerPreference(@Nullable ChannelFamily leadsTo) {
        this.leadsTo = leadsTo;
    }

    public boolean leadsTo(ChannelFamily family) {
        return leadsTo == family;
    }

    /** Whether it leads to one kind of channel at all. */
    public boolean leads() {
        return leadsTo != null;
    }

    public String key() {
        return "advice.habit." + name();
    }
}
