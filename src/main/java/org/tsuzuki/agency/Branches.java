package org.tsuzuki.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Branches extends Repository<Branch, BranchId> {

    Branch save(Branch branch);

    Optional<Branch> findById(BranchId id);

    List<Branch> findAllByOrderByCode();

    boolean existsByCode(String code);
}
