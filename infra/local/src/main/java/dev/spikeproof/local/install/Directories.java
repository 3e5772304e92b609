package dev.spikeproof.local.install;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/** Whole directories: deleted and measured, also while somebody else works in them. */
public final class Directories {

	private Directories() {
	}

	/** Links are deleted, not followed. Nothing happens if there is no such directory. */
	public static void delete(Path directory) throws IOException {
		Files.walkFileTree(directory, new Visitor() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
				Files.deleteIfExists(visited);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** Bytes in files; 0 if it can't be measured. */
	static long size(Path directory) {
		long[] bytes = new long[1];
		try {
			Files.walkFileTree(directory, new Visitor() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					bytes[0] += attributes.size();
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (IOException ex) {
			return bytes[0];
		}
		return bytes[0];
	}

	private static class Visitor extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
			if (problem instanceof NoSuchFileException) {
				return FileVisitResult.CONTINUE;
			}
			throw problem;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
			return FileVisitResult.CONTINUE;
		}

	}

}
