package org.tsuzuki.customer;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's file, as stored or as typed into a form.
 *
 * @param version null for a file that is not stored yet; else what was read, so that a stale form is noticed
 * @param number {@link CustomerNumber#NONE} until stored
 * @param languages language tags such as {@code zh} or {@code ja}, the preferred one first
 * @param changedBy the name of the member of staff who stored this state
 */
public record CustomerDetails(
        CustomerId id,
        @Nullable Integer version,
        CustomerNumber number,
        @Nullable String han,
        @Nullable String kana,
        @Nullable String latin,
        List<Contact> contacts,
        List<String> languages,
        @Nullable LocalDate arrivesOn,
        @Nullable LocalDate leavesOn,
        String note,
        Instant changedAt,
        String changedBy)
        implements Serializable {

    public CustomerDetails {
        contacts = List.copyOf(contacts);
        languages = List.copyOf(languages);
    }

    /** A new file with nothing but names. */
    public static CustomerDetails draft(@Nullable String han, @Nullable String kana, @Nullable String latin) {
        return new CustomerDetails(
                CustomerId.next(),
                null,
                CustomerNumber.NONE,
                han,
                kana,
                latin,
                List.of(),
                List.of(),
                null,
                null,
                "",
                Instant.EPOCH,
                "");
    }

    public CustomerNames names() {
        return new CustomerNames(han, kana, latin);
    }

    public CustomerDetails withContacts(List<Contact> newContacts) {
        return with(newContacts, languages, arrivesOn, leavesOn, note);
    }

    public CustomerDetails withLanguages(List<String> newLanguages) {
        return with(contacts, newLanguages, arrivesOn, leavesOn, note);
    }

    public CustomerDetails withTravel(@Nullable LocalDate arrives, @Nullable LocalDate leaves) {
        return with(contacts, languages, arrives, leaves, note);
    }

    public CustomerDetails withNote(String newNote) {
        return with(contacts, languages, arrivesOn, leavesOn, newNote);
    }

    public CustomerDetails withNames(CustomerNames names) {
        return new CustomerDetails(
                id,
                version,
                number,
                names.han(),
                names.kana(),
                names.latin(),
                contacts,
                languages,
                arrivesOn,
                leavesOn,
                note,
                changedAt,
                changedBy);
    }

    /** The same content as a change to another state of the file. */
    public CustomerDetails basedOn(CustomerDetails stored) {
        return new CustomerDetails(
                id,
                stored.version,
                stored.number,
                han,
                kana,
                latin,
                contacts,
                languages,
                arrivesOn,
                leavesOn,
                note,
                stored.changedAt,
                stored.changedBy);
    }

    private CustomerDetails with(
            List<Contact> newContacts,
            List<String> newLanguages,
            @Nullable LocalDate arrives,
            @Nullable LocalDate leaves,
            String newNote) {
        return new CustomerDetails(
                id,
                version,
                number,
                han,
                kana,
                latin,
                newContacts,
                newLanguages,
                arrives,
                leaves,
                newNote,
                changedAt,
                changedBy);
    }
}
