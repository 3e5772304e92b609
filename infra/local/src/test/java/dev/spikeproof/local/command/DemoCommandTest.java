package dev.spikeproof.local.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoCommandTest {

	private final PrintStream out = System.out;

	private final PrintStream err = System.err;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@BeforeEach
	void listen(@TempDir Path home) throws Exception {
		Files.createDirectories(home.resolve("infra"));
		Files.writeString(home.resolve("infra/messaging.yaml"), "");
		System.setProperty("spikeproof.home", home.toString());
		PrintStream both = new PrintStream(this.printed, true, StandardCharsets.UTF_8);
		System.setOut(both);
		System.setErr(both);
	}

	@AfterEach
	void restore() {
		System.clearProperty("spikeproof.home");
		System.setOut(this.out);
		System.setErr(this.err);
	}

	@Test
	void saysWhatIsWrongWithACommandItDoesNotKnow() {
		assertThat(DemoCommand.execute("upp")).isEqualTo(2);
		assertThat(printed()).contains("There is no command upp.", "./demo help");
	}

	@Test
	void refusesAPortBaseWhosePortsDoNotExist() {
		assertThat(DemoCommand.execute("status", "--port-base", "65500")).isEqualTo(1);
		assertThat(printed()).contains("port base 65500 is out of range");
	}

	@Test
	void tellsThatNothingRunsAndHowToStartIt() {
		assertThat(DemoCommand.execute("status", "--port-base", "9080")).isEqualTo(3);
		assertThat(printed()).contains("Nothing is running on port base 9080", "./demo up --port-base 9080");
	}

	@Test
	void takesThePortBaseBeforeTheCommandToo() {
		assertThat(DemoCommand.execute("--port-base", "9080", "status")).isEqualTo(3);
		assertThat(printed()).contains("Nothing is running on port base 9080");
	}

	@Test
	void downWithNothingRunningIsFine() {
		assertThat(DemoCommand.execute("down")).isZero();
		assertThat(printed()).contains("Nothing is running");
	}

	@Test
	void namesThePartsWhoseLogsThereAre() {
		assertThat(DemoCommand.execute("logs", "nobody")).isEqualTo(1);
		assertThat(printed()).contains("There is no part named nobody", "purchase-service", "supervisor");
	}

	@Test
	void asksWhichLettersAreMeantAndWhatToDoWithThem() {
		assertThat(DemoCommand.execute("dlq")).isEqualTo(2);
		assertThat(DemoCommand.execute("dlq", "redrive", "shipping")).isEqualTo(2);
		assertThat(printed()).contains("list, show ID, redrive QUEUE or discard ID", "--id", "--reason", "--all");
	}

	@Test
	void saysHowToStartTheControlRoomThatDoesNotAnswer() {
		assertThat(DemoCommand.execute("dlq", "list", "--port-base", "9080")).isEqualTo(1);
		assertThat(printed()).contains("doesn't answer at http://127.0.0.1:9090", "./demo up --port-base 9080");
	}

	@Test
	void saysWhichNumbersChaosTakes() {
		assertThat(DemoCommand.execute("chaos", "--purchases", "3")).isEqualTo(1);
		assertThat(printed()).contains("--purchases is a number from 10 to 100000");
	}

	@Test
	void helpNamesEveryCommand() {
		assertThat(DemoCommand.execute("help")).isZero();
		assertThat(printed()).contains("up ", "down ", "status ", "logs ", "purchase ", "dlq ", "poison ", "chaos ",
				"reset ");
	}

	private String printed() {
		return this.printed.toString(StandardCharsets.UTF_8);
	}

}
