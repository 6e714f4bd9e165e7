package org.tsuzuki.security;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

public interface StaffMembers extends Repository<StaffMember, StaffId> {

    StaffMember save(StaffMember member);

    Optional<StaffMember> findById(StaffId id);

    Optional<StaffMember> findByLogin(String login);

    Optional<StaffMember> findByInvitationHash(String hash);

    List<StaffMember> findAllByOrderByName();

    boolean existsByLogin(String login);

    long count();
}
