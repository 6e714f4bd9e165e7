package org.tsuzuki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher says before it builds or opens anything; a port that is none keeps it from that. */
class LauncherTest {

    @ParameterizedTest
    @CsvSource({
        "--listen, 300.1.1.1, --listen takes an address of this computer",
        "--listen, 192.168.1, --listen takes an address of this computer",
        "--listen, http://192.168.1.10, --listen takes an address of this computer",
        "--listen, 192.168.1.10:8080, --listen takes an address of this computer",
        "--listen, '', --listen takes an address of this computer",
        "--public, desk.example.jp, --public takes the address at which others reach the desk",
        "--public, ftp://desk.example.jp, --public takes the address at which others reach the desk",
        "--public, https://, --public takes the address at which others reach the desk",
        "--public, https://sora@desk.example.jp, --public takes the address at which others reach the desk",
        "--public, https://desk.example.jp?x=1, --public takes the address at which others reach the desk"
    })
    void a_wrong_address_is_explained(String option, String value, String told) throws Exception {
        assertThat(run(option, value)).contains("tsuzuki: " + told, "'" + value + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "--listen, 0.0.0.0",
        "--listen, 192.168.1.10",
        "--listen, fd00::10",
        "--listen, ::",
        "--listen, desk-pc.local",
        "--public, https://desk.example.jp",
        "--public, http://192.168.1.10:8080",
        "--public, https://example.jp/desk"
    })
    void a_right_one_is_taken(String option, String value) throws Exception {
        assertThat(run(option, value)).isEqualTo("tsuzuki: --port needs a number, not 'none'\n");
    }

    @Test
    void the_help_names_them() throws Exception {
        assertThat(launch(List.of("help"))).contains("--listen ADDRESS", "--public URL", "not encrypted");
    }

    private static String run(String option, String value) throws IOException, InterruptedException {
        return launch(List.of("run", option, value, "--port", "none"));
    }

    private static String launch(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "./tsuzuki"));
        command.addAll(arguments);
        var launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        launcher.waitFor();
        return said;
    }
}
