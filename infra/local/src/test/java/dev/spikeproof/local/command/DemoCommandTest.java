package dev.spikeproof.local.command;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoCommandTest {

	@RegisterExtension
	private final Terminal terminal = new Terminal();

	@BeforeEach
	void open(@TempDir Path home) throws Exception {
		this.terminal.openIn(home);
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
		return this.terminal.printed();
	}

}
