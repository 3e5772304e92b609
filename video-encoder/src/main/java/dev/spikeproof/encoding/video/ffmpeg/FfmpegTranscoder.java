package dev.spikeproof.encoding.video.ffmpeg;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

import dev.spikeproof.encoding.EncoderSettings;
import dev.spikeproof.encoding.EncoderSettings.Limits;
import dev.spikeproof.encoding.TryAgainLater;
import dev.spikeproof.encoding.video.Preset;
import dev.spikeproof.encoding.video.Progress;
import dev.spikeproof.encoding.video.Transcoder;
import dev.spikeproof.encoding.video.UnusableVideo;
import dev.spikeproof.encoding.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Looks at the video first, then encodes it, and doubts the result. */
@Component
class FfmpegTranscoder implements Transcoder {

	private static final Logger log = LoggerFactory.getLogger(FfmpegTranscoder.class);

	private final CommandLine commandLine;

	private final Limits limits;

	FfmpegTranscoder(EncoderSettings settings) {
		this.commandLine = new CommandLine(settings);
		this.limits = settings.limits();
	}

	@Override
	public Path transcode(Path upload, Preset preset, Workspace workspace, Consumer<Progress> progress)
			throws UnusableVideo {
		String uploadName = workspace.directory().relativize(upload).toString();
		Path rendition = workspace.directory().resolve("rendition." + preset.extension());
		ChildProcess child = ChildProcess.in(workspace, this.limits);
		Source source = probe(child, uploadName);
		ProgressReader reader = new ProgressReader(source::percent, progress);
		Exit exit = child.run(this.commandLine.encode(uploadName, source, preset, rendition.getFileName().toString()),
				reader::read);
		if (!exit.isSuccess()) {
			throw failure(exit, exit);
		}
		new Result(rendition, preset, reader.frames(), reader.encoded(), exit.complaint()).check(source, this.limits);
		return rendition;
	}

	private Source probe(ChildProcess child, String upload) throws UnusableVideo {
		Exit exit = child.run(this.commandLine.probe(upload),
				(InputStream in) -> in.transferTo(OutputStream.nullOutputStream()));
		Source source = Source.parse(exit.complaint().text());
		if (!source.container()) {
			throw failure(exit, exit.atOpening());
		}
		if (!source.picture()) {
			throw new UnusableVideo("The upload has no moving picture.");
		}
		Duration duration = source.duration();
		if (duration != null && duration.compareTo(this.limits.duration()) > 0) {
			throw new UnusableVideo(
					"The video lasts longer than %d seconds.".formatted(this.limits.duration().toSeconds()));
		}
		return source;
	}

	private static UnusableVideo failure(Exit exit, Exit judged) {
		log.debug("ffmpeg ended with {}: {}", exit.code(), exit.complaint().text());
		if (judged.isOurs()) {
			throw new TryAgainLater("ffmpeg ended with %d: %s".formatted(exit.code(), exit.complaint().reason()));
		}
		return new UnusableVideo(
				exit.isCrash() ? "The video is damaged and can't be read." : exit.complaint().reason());
	}

}
