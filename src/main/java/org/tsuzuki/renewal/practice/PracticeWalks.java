package org.tsuzuki.renewal.practice;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PracticeWalks extends Repository<PracticeWalk, UUID> {

    PracticeWalk save(PracticeWalk walk);

    long count();
}
