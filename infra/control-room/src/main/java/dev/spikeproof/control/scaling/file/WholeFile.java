package dev.spikeproof.control.scaling.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that has either its former content or all of the new one, whatever happens. */
final class WholeFile {

	private WholeFile() {
	}

	/** Also where there is no directory for it yet. */
	static void replace(Path file, String content) throws IOException {
		makeRoomFor(file);
		Path beside = file.resolveSibling(file.getFileName() + ".new");
		Files.writeString(beside, content);
		Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
	}

	static void makeRoomFor(Path file) throws IOException {
		Path directory = file.getParent();
		if (directory != null) {
			Files.createDirectories(directory);
		}
	}

}
