package dev.spikeproof.encoding.video.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import dev.spikeproof.encoding.Clips;
import dev.spikeproof.encoding.hostile.Bait;
import dev.spikeproof.encoding.hostile.Elsewhere;
import dev.spikeproof.encoding.hostile.Pictures;
import dev.spikeproof.encoding.hostile.Scripts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What keeps ffmpeg from other files and from the network is there twice. Without both
 * the attack succeeds, which shows that the bait is one; with either it doesn't.
 */
class EachDefenceAloneIT {

	private static final String PROTOCOLS = "-protocol_whitelist";

	private static final String FORMATS = "-format_whitelist";

	/** A name by which every version takes it for a playlist. */
	private static final String PLAYLIST = "upload.m3u8";

	@TempDir
	Path directory;

	private Bait bait;

	@BeforeEach
	void layBait() throws Exception {
		this.bait = new Bait(this.directory.resolve("canary.ts"), Files.readAllBytes(Clips.segment()));
	}

	@AfterEach
	void takeItAway() throws Exception {
		this.bait.close();
	}

	@Test
	void aPlaylistReachesFilesAndTheNetworkWithoutAny() throws Exception {
		for (String reference : references()) {
			probe(playlist(reference), with(without(command(), FORMATS, PROTOCOLS), PROTOCOLS, "file,http,tcp"));
		}
		assertThat(this.bait.readers()).isPositive();
		assertThat(this.bait.callers()).isPositive();
	}

	@Test
	void aMovieReachesFilesWhereThatIsSwitchedOn() throws Exception {
		byte[] movie = Elsewhere.movieIn(this.bait.file());
		probe(movie, command());
		assertThat(this.bait.readers()).isZero();
		probe(movie, with(command(), "-enable_drefs", "1", "-use_absolute_path", "1"));
		assertThat(this.bait.readers()).isPositive();
	}

	@Test
	void theFormatsAloneKeepItFromFilesAndFromTheNetwork() throws Exception {
		for (String reference : references()) {
			String said = probe(playlist(reference), with(without(command(), PROTOCOLS), PROTOCOLS, "file,http,tcp"));
			assertThat(new Complaint(said).reason()).startsWith("The upload is not a video");
		}
		assertThat(this.bait.readers()).isZero();
		assertThat(this.bait.callers()).isZero();
	}

	@Test
	void theProtocolsAloneKeepItFromAllButFiles() throws Exception {
		String data = "data:image/gif;base64," + Base64.getEncoder().encodeToString(Pictures.black("gif", 16));
		List<String> unguarded = with(without(command(), FORMATS, PROTOCOLS), "-safe", "0");
		assertThat(Source.parse(probe(script(data), unguarded)).picture()).as("control").isTrue();
		List<String> guarded = with(without(command(), FORMATS), "-safe", "0");
		assertThat(Source.parse(probe(script(data), guarded)).picture()).isFalse();
		for (String scheme : List.of("http", "tcp", "rtsp", "crypto+http")) {
			probe(script(scheme + "://" + this.bait.address() + "/canary.ts"), guarded);
		}
		assertThat(this.bait.callers()).isZero();
	}

	private List<String> references() {
		return List.of(this.bait.file().toString(), "http://" + this.bait.address() + "/canary.ts");
	}

	private List<String> command() {
		return new ArrayList<>(new CommandLine(FfmpegRun.settings(this.directory)).probe(PLAYLIST));
	}

	private static List<String> without(List<String> command, String... options) {
		for (String option : options) {
			int at = command.indexOf(option);
			assertThat(at).as("%s in %s", option, command).isNotNegative();
			command.subList(at, at + 2).clear();
		}
		return command;
	}

	private static List<String> with(List<String> command, String... options) {
		command.addAll(command.indexOf("-i"), List.of(options));
		return command;
	}

	private static byte[] playlist(String reference) {
		return Scripts.playlist(reference).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] script(String reference) {
		return Scripts.concat(reference).getBytes(StandardCharsets.UTF_8);
	}

	private String probe(byte[] upload, List<String> command) throws Exception {
		Files.write(this.directory.resolve(PLAYLIST), upload);
		return FfmpegRun.of(this.directory, command).said();
	}

}
