package dev.spikeproof.local.install;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.spikeproof.local.process.Command;
import dev.spikeproof.local.terminal.CannotRun;
import dev.spikeproof.local.terminal.Screen;

/**
 * A Python virtual environment with what {@code requirements.txt} locks: LocalStack and a
 * packaged ffmpeg. Installed by uv, twenty times as fast as by pip.
 */
public final class PythonTools {

	private static final String PYTHON = "bin/python";

	private final Path downloads;

	private final String requirements;

	public PythonTools(Project project) {
		this(project.downloads(), lock());
	}

	PythonTools(Path downloads, String requirements) {
		this.downloads = downloads;
		this.requirements = requirements;
	}

	/** The environment's interpreter; the first time it is downloaded, which shows. */
	public Path python(Screen screen) {
		return directory(screen).resolve(PYTHON);
	}

	/** The packaged ffmpeg. */
	Path ffmpeg(Screen screen) throws Exception {
		String script = "import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())";
		Command.Result result = Command.run(List.of(python(screen).toString(), "-c", script));
		if (!result.succeeded()) {
			throw new CannotRun("The packaged ffmpeg can't be used (" + result.output() + "). Install ffmpeg.");
		}
		return Path.of(result.output());
	}

	private Path directory(Screen screen) {
		try {
			InstalledOnce installed = new InstalledOnce(this.downloads, "python-" + digest(this.requirements));
			Optional<Path> found = installed.find(PYTHON);
			return found.isPresent() ? found.get() : installed.findOrInstall(PYTHON, (fresh) -> {
				Path python = Pythons.choose();
				screen.step("python", "LocalStack 4.13.0 and ffmpeg, once", () -> install(python, fresh),
						() -> (Directories.size(fresh) >> 20) + " of about 450 MB");
			});
		}
		catch (CannotRun ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new CannotRun("The Python environment can't be installed in " + this.downloads + ": " + ex
					+ ". Is there enough space (1 GB), and may you write there?", ex);
		}
	}

	private Path install(Path python, Path fresh) throws Exception {
		Path locked = Files.writeString(fresh.resolve("requirements.txt"), this.requirements);
		String inside = fresh.resolve(PYTHON).toString();
		run("python -m venv", List.of(python.toString(), "-m", "venv", fresh.toString()), Map.of());
		run("pip", List.of(inside, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-c", locked.toString(),
				"uv"), Map.of());
		run("uv", List.of(fresh.resolve("bin/uv").toString(), "pip", "install", "--quiet", "--python", inside, "-r",
				locked.toString()), uvSettings(inside));
		return fresh;
	}

	/**
	 * What is downloaded already survives an interruption; pip's index is used, if set.
	 */
	private Map<String, String> uvSettings(String python) {
		Map<String, String> settings = new HashMap<>();
		settings.put("UV_CACHE_DIR", this.downloads.resolve("uv").toString());
		Command.Result index = Command.run(List.of(python, "-m", "pip", "config", "get", "global.index-url"));
		if (index.succeeded() && !index.output().isEmpty() && System.getenv("UV_DEFAULT_INDEX") == null) {
			settings.put("UV_DEFAULT_INDEX", index.output());
		}
		return settings;
	}

	private static void run(String what, List<String> command, Map<String, String> environment) {
		Command.Result result = Command.run(command, environment);
		if (!result.succeeded()) {
			throw new CannotRun(what + " failed: " + result.output().lines().reduce("", (former, line) -> line)
					+ " Check the network and the free space, and start again: it goes on where it stopped.");
		}
	}

	private static String digest(String text) throws Exception {
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(digest, 0, 6);
	}

	private static String lock() {
		try (InputStream in = PythonTools.class.getResourceAsStream("requirements.txt")) {
			return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
