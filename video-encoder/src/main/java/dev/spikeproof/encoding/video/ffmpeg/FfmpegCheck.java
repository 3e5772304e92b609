package dev.spikeproof.encoding.video.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.TryAgainLater;
import dev.spikeproof.encoding.video.UnusableVideo;
import dev.spikeproof.encoding.workspace.Workspace;
import dev.spikeproof.encoding.workspace.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Refuses to start a worker whose ffmpeg can't do the work. */
@Component
class FfmpegCheck {

	private static final Logger log = LoggerFactory.getLogger(FfmpegCheck.class);

	private static final Set<String> NEEDED = Set.of("libx264", "aac", "mjpeg");

	/**
	 * The first that has all the options in use; builds from a repository have no number.
	 */
	private static final int OLDEST = 5;

	private static final Pattern VERSION = Pattern.compile("^ffmpeg version (n?(\\d+)\\.\\S*|\\S+)");

	FfmpegCheck(EncoderSettings settings, Workspaces workspaces) {
		StringBuilder encoders = new StringBuilder();
		Exit exit;
		try (Workspace workspace = workspaces.open()) {
			exit = ChildProcess.in(workspace, settings.limits())
				.run(new CommandLine(settings).version(),
						(in) -> encoders.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
		}
		catch (TryAgainLater | UnusableVideo ex) {
			throw new UnusableFfmpeg(settings.ffmpeg(), String.valueOf(ex.getMessage()));
		}
		if (!exit.isSuccess()) {
			throw new UnusableFfmpeg(settings.ffmpeg(), exit.isNotRunnable() ? "there is no such program"
					: "it ended with %d, %s".formatted(exit.code(), exit.complaint().text().strip()));
		}
		if (!Confinement.of(settings).isPossible()) {
			log.warn("There is no prlimit on the PATH: nothing limits the memory that ffmpeg takes in all");
		}
		requireEncoders(settings.ffmpeg(), encoders.toString());
		requireVersion(settings.ffmpeg(), exit.complaint().text());
	}

	private static void requireEncoders(String ffmpeg, String table) {
		Set<String> missing = new TreeSet<>(NEEDED);
		table.lines()
			.map((line) -> line.strip().split("\\s+"))
			.filter((columns) -> columns.length > 1)
			.forEach((columns) -> missing.remove(columns[1]));
		if (!missing.isEmpty()) {
			throw new UnusableFfmpeg(ffmpeg, "it lacks the encoders " + missing);
		}
	}

	private static void requireVersion(String ffmpeg, String banner) {
		Matcher version = VERSION.matcher(banner);
		if (!version.find()) {
			return;
		}
		String major = version.group(2);
		if (major != null && Integer.parseInt(major) < OLDEST) {
			throw new UnusableFfmpeg(ffmpeg, "version " + version.group(1) + " is older than 5");
		}
		log.info("Encodes with ffmpeg {}", version.group(1));
	}

}
