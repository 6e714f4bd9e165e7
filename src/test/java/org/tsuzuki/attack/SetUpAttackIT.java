package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;
import org.tsuzuki.journey.Clerk;
import org.tsuzuki.journey.FirstVisit;
import org.tsuzuki.journey.Journeys;
import org.tsuzuki.journey.PackagedDesk;
import org.tsuzuki.journey.PackagedDesk.Account;
import org.tsuzuki.journey.Windows;

/** Guessing the code of an empty desk, and getting at the desk all the same afterwards. */
@ExtendWith(Journeys.class)
class SetUpAttackIT {

    private static final Account OWNER = new Account("mio.owner", "a long way to Osaka");

    @Test
    void S14_twenty_wrong_codes_end_a_code_that_no_log_has_seen_and_the_console_renews_it(Windows windows)
            throws IOException, InterruptedException {
        try (var desk = PackagedDesk.start(PackagedDesk.freshData(), false)) {
            var code = desk.setUpCode();
            assertThat(desk.printed())
                    .anyMatch(line ->
                            line.contains(desk.data().resolve("set-up-code").toString()))
                    .noneMatch(line -> line.contains(code));

            var owner = new Clerk(windows.open(Language.EN), desk, Language.EN);
            var wrong = code.equals("00000000") ? "11111111" : "00000000";
            FirstVisit.fillIn(owner, OWNER, wrong);
            owner.form().type(owner.words("setup.code"), wrong);
            for (var number = 1; number < 20; number++) {
                expect(owner, "problem.setup.code");
            }
            expect(owner, "problem.setup.code.usedUp");
            owner.form().type(owner.words("setup.code"), code);
            expect(owner, "problem.setup.code.usedUp");

            owner.form().type(owner.words("setup.code"), renewed(desk.data()));
            owner.press("Enter");
            owner.page().waitForURL(Pattern.compile(".*/sign-in.*"));
            assertThat(desk.data().resolve("set-up-code")).doesNotExist();
        }
    }

    private static void expect(Clerk owner, String problem) {
        owner.press("Enter");
        owner.form().settle();
        owner.form().expectProblem(owner.words("setup.code"), owner.words(problem));
    }

    private static String renewed(Path data) throws IOException, InterruptedException {
        var launcher = new ProcessBuilder("./tsuzuki", "set-up-code", "--data", data.toString(), "--new").start();
        var printed = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(launcher.waitFor()).isZero();
        return printed.strip();
    }
}
