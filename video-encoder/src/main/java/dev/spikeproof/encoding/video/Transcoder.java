package dev.spikeproof.encoding.video;

import java.nio.file.Path;
import java.util.function.Consumer;

import dev.spikeproof.encoding.TryAgainLater;
import dev.spikeproof.encoding.workspace.Workspace;

/** Turns a video into what a preset describes. */
public interface Transcoder {

	/**
	 * Writes the rendition into the workspace.
	 * @throws UnusableVideo if this video can't be transcoded
	 * @throws TryAgainLater if this machine can't just now
	 */
	Path transcode(Path upload, Preset preset, Workspace workspace, Consumer<Progress> progress) throws UnusableVideo;

}
