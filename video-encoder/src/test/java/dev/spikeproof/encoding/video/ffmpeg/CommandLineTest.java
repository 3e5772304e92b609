package dev.spikeproof.encoding.video.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.TestSettings;
import dev.spikeproof.encoding.video.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineTest {

	private final EncoderSettings settings = TestSettings.in(Path.of("tmp"));

	private final Source source = new Source(Duration.ofSeconds(5), true, true);

	@ParameterizedTest
	@EnumSource
	void limitsWhateverHasALimit(Preset preset) {
		assertThat(command(preset)).contains("-nostdin")
			.containsSubsequence("-max_alloc", "268435456", "-timelimit", "122")
			.containsSubsequence("-protocol_whitelist", "file", "-format_whitelist")
			.containsSubsequence("-max_streams", "4", "-max_pixels", "2000000", "-threads", "1", "-i", "file:upload")
			.containsSubsequence("-i", "-threads", "1", "-fs", "52428800");
	}

	@Test
	void namesNoContainerThatCanNameOtherFiles() {
		List<String> probe = new CommandLine(this.settings).probe("upload");
		assertThat(probe.get(probe.indexOf("-format_whitelist") + 1).split(",")).doesNotContain("hls", "concat", "dash",
				"image2", "applehttp", "tty", "lavfi", "mxf", "imf");
	}

	@Test
	void readsAtThePaceOfTheVideoOnlyWhenAskedTo() {
		assertThat(command(Preset.MP4_360P)).doesNotContain("-readrate");
		EncoderSettings paced = new EncoderSettings("ffmpeg", 1, 1, 1, Path.of("tmp"), this.settings.minFreeDisk(),
				this.settings.limits());
		assertThat(new CommandLine(paced).encode("upload", this.source, Preset.MP4_360P, "out.mp4"))
			.containsSubsequence("-readrate", "1.0", "-i");
	}

	@Test
	void takesAPosterAfterTheVeryBeginning() {
		assertThat(command(Preset.POSTER)).containsSubsequence("-ss", "0.500", "-i", "-frames:v", "1");
	}

	@Test
	void confinesWhateverItRuns() {
		assertThat(List.of(command(Preset.POSTER), new CommandLine(this.settings).version(),
				new CommandLine(this.settings).probe("upload")))
			.allSatisfy((command) -> assertThat(Confinement.of(this.settings).around(List.of("ffmpeg")).getFirst())
				.isEqualTo(command.getFirst()));
	}

	private List<String> command(Preset preset) {
		return new CommandLine(this.settings).encode("upload", this.source, preset, "out." + preset.extension());
	}

}
