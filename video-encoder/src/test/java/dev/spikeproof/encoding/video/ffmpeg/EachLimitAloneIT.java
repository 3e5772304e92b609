package dev.spikeproof.encoding.video.ffmpeg;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.spikeproof.encoding.Clips;
import dev.spikeproof.encoding.Decoded;
import dev.spikeproof.encoding.EncoderSettings.Limits;
import dev.spikeproof.encoding.TestSettings;
import dev.spikeproof.encoding.hostile.CompressedIndex;
import dev.spikeproof.encoding.hostile.MovieAttacks;
import dev.spikeproof.encoding.video.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** ffmpeg's own limits, without what else stops it. */
class EachLimitAloneIT {

	@TempDir
	Path directory;

	private final Limits limits = TestSettings.limits();

	@Test
	void stopsAtTheSizeOfTheResult() throws Exception {
		Limits tight = new Limits(this.limits.duration(), this.limits.upload(), DataSize.ofKilobytes(64), 2_000_000, 4,
				this.limits.memory(), this.limits.time());
		assertThat(encode(Clips.noisy(), tight)).isRegularFile();
		// The encoder still holds two seconds when it is told to stop.
		assertThat(Files.size(this.directory.resolve("rendition.mp4"))).isLessThan(450 * 1024);
	}

	@Test
	void stopsASecondAfterTheLongestDuration() throws Exception {
		assertThat(Decoded.of(encode(Clips.streamed(30), this.limits)).frames()).isBetween(100, 112);
	}

	@Test
	void keepsNoMoreThanSixtyPicturesOfASecond() throws Exception {
		Path thousand = Clips.containing("upload", MovieAttacks.aThousandPicturesInASecond());
		assertThat(Decoded.of(encode(thousand, this.limits)).frames()).isBetween(50, 63);
	}

	@Test
	void stopsWhenItsTimeOfTheProcessorIsOver() throws Exception {
		Limits brief = new Limits(this.limits.duration(), this.limits.upload(), this.limits.result(), 2_000_000, 4,
				this.limits.memory(), Duration.ofSeconds(1));
		Files.write(this.directory.resolve("upload"), MovieAttacks.aMillionPicturesAtOnce());
		assertThat(run(brief).ended()).isTrue();
	}

	@Test
	void asksForNoMoreThanAQuarterOfTheMemoryAtOnce() throws Exception {
		Files.write(this.directory.resolve("upload"), CompressedIndex.of(300).bytes());
		List<String> command = new CommandLine(FfmpegRun.settings(this.directory)).probe("upload");
		List<String> unconfined = command.subList(command.indexOf("--") + 1, command.size());
		assertThat(FfmpegRun.of(this.directory, unconfined).said()).contains("Cannot allocate memory");
	}

	private Path encode(Path clip, Limits limits) throws Exception {
		Files.copy(clip, this.directory.resolve("upload"));
		run(limits);
		return this.directory.resolve("rendition.mp4");
	}

	private FfmpegRun run(Limits limits) throws Exception {
		Source unknown = new Source(null, true, true);
		return FfmpegRun.of(this.directory, new CommandLine(FfmpegRun.settings(this.directory, limits)).encode("upload",
				unknown, Preset.MP4_360P, "rendition.mp4"));
	}

}
