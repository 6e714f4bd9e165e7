package org.tsuzuki.security;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;

/** Lets work go on for somebody who is not at the desk now, with the rights that they have at this moment. */
@Component
public class OnBehalf {

    private final StaffMembers members;

    OnBehalf(StaffMembers members) {
        this.members = members;
    }

    /**
     * @param needed what they have to be still
     * @param otherwise done by the desk itself when they are disabled or something else by now, so that
     *     {@link CurrentActor} has an answer
     */
    public void run(StaffId person, Role needed, Consumer<StaffDetails> work, Runnable otherwise) {
        Optional<StaffDetails> now = members.findById(person)
                .filter(StaffMember::maySignIn)
                .map(StaffMember::details)
                .filter(details -> details.role() == needed);
        if (now.isPresent()) {
            AsSystem.runAs(now.get(), () -> work.accept(now.get()));
        } else {
            AsSystem.run(otherwise);
        }
    }
}
