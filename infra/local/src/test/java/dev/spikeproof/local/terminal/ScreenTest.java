package dev.spikeproof.local.terminal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScreenTest {

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@Test
	void alignsColumnsAndUsesNoCodesWhereThereIsNoTerminal() throws Exception {
		Screen screen = screen(false, false);
		screen.row("localstack", "127.0.0.1:8146", "ready", Duration.ofMillis(2340));
		screen.underWay("postgresql", "", Duration.ZERO);
		screen.step("python", "once", () -> 1, () -> "");
		assertThat(printed().lines()).containsExactly(
				"  localstack        127.0.0.1:8146                           ready       2.3 s",
				"  python            once                                     ...",
				"  python            once                                     done        0.0 s");
	}

	@Test
	void drawsWhatIsUnderWayAgainOnATerminal() {
		Screen screen = screen(true, true);
		screen.underWay("localstack", "", Duration.ofSeconds(1));
		screen.line("done");
		assertThat(printed()).startsWith("\r\u001b[K").contains("\u001b[2m").endsWith("\r\u001b[Kdone\n");
	}

	@Test
	void showsNoColoursToWhoDoesNotWantThem() {
		Screen screen = screen(true, false);
		assertThat(screen.paint(Colour.RED, "text")).isEqualTo("text");
	}

	private String printed() {
		return this.printed.toString(StandardCharsets.UTF_8);
	}

	private Screen screen(boolean live, boolean colours) {
		return new Screen(new PrintStream(this.printed, true, StandardCharsets.UTF_8), live, colours);
	}

}
