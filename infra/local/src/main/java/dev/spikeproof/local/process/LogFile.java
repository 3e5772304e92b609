package dev.spikeproof.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A log that a child process appends to; set aside at a start when it has grown large.
 */
public record LogFile(Path path) {

	static final long LARGE = 10 * 1024 * 1024;

	private static final int TAIL = 64 * 1024;

	/** Keeps one old log beside the new one. */
	public void rotate() throws IOException {
		Files.createDirectories(this.path.toAbsolutePath().getParent());
		if (Files.exists(this.path) && Files.size(this.path) > LARGE) {
			Files.move(this.path, this.path.resolveSibling(this.path.getFileName() + ".1"),
					StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** The last lines, of at most 64 KiB; none if there is no log yet. */
	public List<String> lastLines(int count) {
		try (RandomAccessFile file = new RandomAccessFile(this.path.toFile(), "r")) {
			file.seek(Math.max(0, file.length() - TAIL));
			byte[] tail = new byte[(int) Math.min(file.length(), TAIL)];
			file.readFully(tail);
			List<String> lines = new String(tail, StandardCharsets.UTF_8).lines().toList();
			return lines.subList(Math.max(0, lines.size() - count), lines.size());
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
