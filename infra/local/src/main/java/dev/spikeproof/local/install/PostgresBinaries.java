package dev.spikeproof.local.install;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, out of the archive that Maven fetched for this platform. */
public final class PostgresBinaries {

	private static final String SERVER = "bin/postgres";

	private final Path downloads;

	public PostgresBinaries(Project project) {
		this.downloads = project.downloads();
	}

	/** The directory that holds {@code bin/postgres}; unpacked once. */
	public Path directory(Screen screen) {
		URL archive = archive();
		InstalledOnce installed = new InstalledOnce(this.downloads, nameOf(archive));
		try {
			Optional<Path> found = installed.find(SERVER);
			return found.isPresent() ? found.get() : installed.findOrInstall(SERVER, (fresh) -> screen
				.step("postgresql", "PostgreSQL 18, unpacked once", () -> unpack(archive, fresh), () -> ""));
		}
		catch (Exception ex) {
			throw new CannotRun("PostgreSQL can't be unpacked in " + this.downloads + ": " + ex
					+ ". Is there enough space (100 MB), and may you write there?", ex);
		}
	}

	private static URL archive() {
		String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
		String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
		String name = "/postgres-" + system + "-" + processor + ".txz";
		URL archive = PostgresBinaries.class.getResource(name);
		if (archive == null) {
			throw new CannotRun("There is no PostgreSQL for this platform (" + system + " " + processor
					+ ") on the class path. Start a Docker engine instead.");
		}
		return archive;
	}

	/** The name of the jar it came in, which carries the version. */
	private static String nameOf(URL archive) {
		String jar = archive.getPath().replaceAll("\\.jar!.*", "");
		return jar.substring(jar.lastIndexOf('/') + 1);
	}

	private static Path unpack(URL archive, Path target) throws IOException {
		try (InputStream in = archive.openStream();
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(entry, tar, target);
			}
		}
		return target;
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
		Path path = target.resolve(entry.getName()).normalize();
		if (!path.startsWith(target)) {
			throw new IOException("The archive reaches out of its directory: " + entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(path);
			return;
		}
		Files.createDirectories(path.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, path);
		Files.setPosixFilePermissions(path, permissions((entry.getMode() & 0111) != 0));
	}

	private static Set<PosixFilePermission> permissions(boolean executable) {
		return java.nio.file.attribute.PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
	}

}
