package dev.spikeproof.encoding.video.ffmpeg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.EncoderSettings.Limits;
import dev.spikeproof.encoding.video.Preset;

/**
 * How ffmpeg is called: with file names that are relative to its working directory and
 * not of the customer's choice, only containers and protocols that can't name other
 * files, and a limit on whatever has one.
 */
class CommandLine {

	/** A playlist or a script that names other files is in none of these. */
	private static final String CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,ogg,asf";

	private static final int MAX_FRAMES_PER_SECOND = 60;

	/** No healthy video asks for more than a quarter of the memory at once. */
	private static final int PIECES = 4;

	private static final Duration WATCHED_FOR = Duration.ofSeconds(2);

	private final EncoderSettings settings;

	private final Limits limits;

	CommandLine(EncoderSettings settings) {
		this.settings = settings;
		this.limits = settings.limits();
	}

	/** Says which version it is and what it can encode. */
	List<String> version() {
		return Confinement.of(this.settings).around(List.of(program(), "-nostdin", "-encoders"));
	}

	/** Only says what is in the file; ends with an error, because there is no output. */
	List<String> probe(String upload) {
		List<String> command = start("info");
		command.addAll(input(upload));
		return command;
	}

	List<String> encode(String upload, Source source, Preset preset, String rendition) {
		List<String> command = start("error");
		command.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.5", "-filter_threads", threads()));
		if (this.settings.readRate() > 0) {
			command.addAll(List.of("-readrate", Double.toString(this.settings.readRate())));
		}
		if (preset == Preset.POSTER) {
			command.addAll(List.of("-ss", seconds(source.posterAt())));
		}
		command.addAll(input(upload));
		// V: no cover pictures. Nothing of the source's metadata goes into the result.
		command.addAll(List.of("-map", "0:V:0", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1", "-vf",
				fit(preset), "-threads", threads(), "-fs", Long.toString(this.limits.result().toBytes())));
		command.addAll(switch (preset) {
			case MP4_360P -> mp4("24", "1200k");
			case MP4_720P -> mp4("23", "4000k");
			case POSTER -> List.of("-an", "-frames:v", "1", "-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj420p", "-f",
					"image2", "-update", "1");
		});
		command.add("file:" + rendition);
		return command;
	}

	private List<String> start(String logLevel) {
		// The processor's time is watched from outside; this is for an orphan.
		long seconds = this.limits.time().plus(WATCHED_FOR).toSeconds();
		return new ArrayList<>(Confinement.of(this.settings)
			.around(List.of(program(), "-nostdin", "-hide_banner", "-nostats", "-loglevel", logLevel, "-max_alloc",
					Long.toString(this.limits.memory().toBytes() / PIECES), "-timelimit", Long.toString(seconds))));
	}

	private List<String> input(String upload) {
		return List.of("-protocol_whitelist", "file", "-format_whitelist", CONTAINERS, "-max_streams",
				Integer.toString(this.limits.streams()), "-max_pixels", Integer.toString(this.limits.pixels()),
				"-threads", threads(), "-i", "file:" + upload);
	}

	private List<String> mp4(String quality, String maxRate) {
		// A second more than is allowed shows that a video of unknown length is too long.
		return List.of("-map", "0:a:0?", "-t", seconds(this.limits.duration().plusSeconds(1)), "-fpsmax",
				Integer.toString(MAX_FRAMES_PER_SECOND), "-c:v", "libx264", "-preset", "veryfast", "-crf", quality,
				"-maxrate", maxRate, "-bufsize", maxRate, "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "128k", "-ac",
				"2", "-movflags", "+faststart", "-f", "mp4");
	}

	/**
	 * Makes square pixels, fits the picture into the preset's box, which is turned for a
	 * portrait, never enlarges it, and keeps both sides even, as yuv420p needs.
	 */
	private static String fit(Preset preset) {
		int longSide = preset.longSide();
		int shortSide = preset.shortSide();
		String factor = "min(1,min(if(gte(iw*sar,ih),%1$d,%2$d)/(iw*sar),if(gte(iw*sar,ih),%2$d,%1$d)/ih))"
			.formatted(longSide, shortSide);
		return "scale=w='max(2,2*trunc(iw*sar*%1$s/2))':h='max(2,2*trunc(ih*%1$s/2))',setsar=1".formatted(factor);
	}

	private String program() {
		return Program.find(this.settings.ffmpeg());
	}

	private String threads() {
		return Integer.toString(this.settings.threads());
	}

	private static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
	}

}
