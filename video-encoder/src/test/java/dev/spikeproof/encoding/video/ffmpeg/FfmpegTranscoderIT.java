package dev.spikeproof.encoding.video.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.spikeproof.encoding.Clips;
import dev.spikeproof.encoding.Decoded;
import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.EncoderSettings.Limits;
import dev.spikeproof.encoding.TestSettings;
import dev.spikeproof.encoding.TryAgainLater;
import dev.spikeproof.encoding.video.Preset;
import dev.spikeproof.encoding.video.Progress;
import dev.spikeproof.encoding.video.UnusableVideo;
import dev.spikeproof.encoding.workspace.Workspace;
import dev.spikeproof.encoding.workspace.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FfmpegTranscoderIT {

	@TempDir
	Path directory;

	private final Limits limits = TestSettings.limits();

	private final List<Progress> progress = new ArrayList<>();

	private Workspaces workspaces;

	@BeforeEach
	void open() throws IOException {
		this.workspaces = new Workspaces(settings(this.limits));
	}

	@AfterEach
	void close() throws IOException {
		this.workspaces.close();
	}

	@Test
	void encodesAVideoWithSound() throws UnusableVideo {
		Decoded result = Decoded.of(transcode(Clips.withSound(), Preset.MP4_360P));
		assertThat(result).isEqualTo(new Decoded("h264", "yuv420p", 480, 360, true, 50));
	}

	@Test
	void encodesAVideoWithoutSound() throws UnusableVideo {
		Decoded result = Decoded.of(transcode(Clips.withoutSound(), Preset.MP4_720P));
		assertThat(result).isEqualTo(new Decoded("h264", "yuv420p", 640, 480, false, 50));
	}

	@Test
	void takesOnePictureForAPoster() throws UnusableVideo {
		Decoded result = Decoded.of(transcode(Clips.withSound(), Preset.POSTER));
		assertThat(result).isEqualTo(new Decoded("mjpeg", "yuvj420p", 640, 480, false, 1));
	}

	@ParameterizedTest
	@CsvSource({ "1280, 720, 640x360", "720, 1280, 360x640", "641, 481, 478x360", "321, 241, 320x240", "17, 33, 16x32",
			"1000, 100, 640x64" })
	void fitsAnySizeIntoTheBoxWithoutEnlargingIt(int width, int height, String expected) throws UnusableVideo {
		Decoded result = Decoded.of(transcode(Clips.sized(width, height), Preset.MP4_360P));
		assertThat(result.size()).isEqualTo(expected);
	}

	@Test
	void standsUpWhatWasFilmedUpright() throws UnusableVideo {
		assertThat(Decoded.of(transcode(Clips.turned(), Preset.MP4_360P)).size()).isEqualTo("360x640");
	}

	@Test
	void makesSquarePixels() throws UnusableVideo {
		assertThat(Decoded.of(transcode(Clips.anamorphic(), Preset.MP4_360P)).size()).isEqualTo("640x320");
	}

	@Test
	void encodesAVideoWhoseLengthNobodyKnows() throws UnusableVideo {
		assertThat(Decoded.of(transcode(Clips.streamed(2), Preset.MP4_360P)).frames()).isEqualTo(20);
		assertThat(this.progress).isNotEmpty().last().extracting(Progress::percent).isEqualTo(Double.NaN);
	}

	@Test
	void reportsProgress() throws UnusableVideo {
		transcode(Clips.withSound(), Preset.MP4_360P);
		assertThat(this.progress).isNotEmpty();
		assertThat(this.progress.getLast().percent()).isGreaterThan(90);
		assertThat(this.progress.getLast().speed()).isGreaterThan(0);
	}

	@Test
	void rejectsWhatIsNotAVideo() {
		String notAVideo = "The upload is not a video: no known container format.";
		assertThat(rejection(Clips.containing("clip.mp4", "hello, world\n".getBytes(StandardCharsets.UTF_8))))
			.isEqualTo(notAVideo);
		assertThat(rejection(Clips.containing("clip.mp4", new byte[2000]))).isEqualTo(notAVideo);
	}

	@Test
	void doesNotFollowAPlaylistToOtherFiles() {
		Path secret = Clips.withSound();
		String hls = "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile:%s\n#EXT-X-ENDLIST\n".formatted(secret);
		String concat = "ffconcat version 1.0\nfile '%s'\n".formatted(secret);
		for (String script : List.of(hls, concat)) {
			assertThat(rejection(Clips.containing("clip.mp4", script.getBytes(StandardCharsets.UTF_8))))
				.isEqualTo("The upload is not a video: no known container format.");
		}
	}

	@Test
	void rejectsSoundWithoutAMovingPicture() {
		assertThat(rejection(Clips.soundOnly())).isEqualTo("The upload has no moving picture.");
		assertThat(rejection(Clips.soundWithCover())).isEqualTo("The upload has no moving picture.");
	}

	@Test
	void rejectsHalfAVideo() {
		assertThat(rejection(Clips.truncated())).startsWith("The upload is incomplete or damaged: only");
		assertThat(rejection(Clips.withoutIndex()))
			.isEqualTo("The upload is incomplete: the index of the video is missing.");
	}

	@Test
	void rejectsWhatLastsTooLong() {
		assertThat(rejection(Clips.lasting(12))).isEqualTo("The video lasts longer than 10 seconds.");
		assertThat(rejection(Clips.streamed(12))).isEqualTo("The video lasts longer than 10 seconds.");
	}

	@Test
	void rejectsWhatIsTooLargeOrTooMany() {
		assertThat(rejection(Clips.sized(1920, 1200))).isEqualTo("The picture is too large.");
		assertThat(rejection(Clips.withManyStreams())).isEqualTo("The upload holds too many streams.");
	}

	@Test
	void rejectsAResultThatGrowsTooLarge() {
		Limits tight = new Limits(this.limits.duration(), this.limits.upload(), DataSize.ofKilobytes(4), 2_000_000, 4,
				this.limits.memory(), this.limits.time());
		assertThatExceptionOfType(UnusableVideo.class)
			.isThrownBy(() -> transcode(Clips.withSound(), Preset.MP4_360P, settings(tight)))
			.withMessageStartingWith("The result would be larger");
	}

	@Test
	void rejectsWhatTakesTooMuchOfTheProcessor() {
		Limits tight = new Limits(this.limits.duration(), this.limits.upload(), this.limits.result(), 2_000_000, 4,
				this.limits.memory(), Duration.ofMillis(50));
		assertThatExceptionOfType(UnusableVideo.class)
			.isThrownBy(() -> transcode(Clips.sized(1600, 900), Preset.MP4_720P, settings(tight)))
			.withMessage("The video takes too long to encode.");
	}

	@Test
	void triesAgainLaterWhenFfmpegIsKilled() {
		assertThatExceptionOfType(TryAgainLater.class)
			.isThrownBy(() -> transcode(Clips.lasting(9), Preset.MP4_360P, paced(), (seen) -> killFfmpeg()))
			.withMessageContaining("137");
	}

	@Test
	void readsAtThePaceOfTheVideoWhenAskedTo() throws UnusableVideo {
		Path clip = Clips.lasting(6);
		long started = System.nanoTime();
		transcode(clip, Preset.MP4_360P, paced());
		// ffmpeg 7 reads the first half second at once.
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofSeconds(5));
	}

	private static void killFfmpeg() {
		ProcessHandle.current()
			.children()
			.filter((child) -> child.info().commandLine().orElse("").contains("file:upload"))
			.forEach(ProcessHandle::destroyForcibly);
	}

	private String rejection(Path clip) {
		return String
			.valueOf(catchThrowableOfType(UnusableVideo.class, () -> transcode(clip, Preset.MP4_360P)).getMessage());
	}

	private Path transcode(Path clip, Preset preset) throws UnusableVideo {
		return transcode(clip, preset, settings(this.limits));
	}

	private Path transcode(Path clip, Preset preset, EncoderSettings settings) throws UnusableVideo {
		return transcode(clip, preset, settings, this.progress::add);
	}

	private Path transcode(Path clip, Preset preset, EncoderSettings settings, Consumer<Progress> listener)
			throws UnusableVideo {
		Workspace workspace = this.workspaces.open();
		Path upload = workspace.directory().resolve("upload");
		try {
			Files.copy(clip, upload);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new FfmpegTranscoder(settings).transcode(upload, preset, workspace, listener);
	}

	private EncoderSettings paced() {
		return new EncoderSettings(Clips.FFMPEG, 1, 1, 1, this.directory, DataSize.ofMegabytes(1), this.limits);
	}

	private EncoderSettings settings(Limits limits) {
		return new EncoderSettings(Clips.FFMPEG, 1, 1, 0, this.directory, DataSize.ofMegabytes(1), limits);
	}

}
