package dev.spikeproof.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.spikeproof.aws.app.Stacks;
import org.yaml.snakeyaml.Yaml;

/** The templates of a stage, synthesised once in a run of the tests. */
public record Synthesised(Environment environment, Path directory) {

	private static final Map<Environment, Synthesised> DONE = new ConcurrentHashMap<>();

	private static final String ACCOUNT = "111111111111";

	private static final String REGION = "eu-central-1";

	public static Synthesised stage(String name) {
		return of(environment(name));
	}

	public static Environment environment(String stage) {
		return Environment.of(stage, ACCOUNT, REGION, Environment.ANY_DOMAIN,
				Environment.anyCertificate(ACCOUNT, REGION));
	}

	public static Synthesised of(Environment environment) {
		Tool.NODE.require("to synthesise the stacks");
		return DONE.computeIfAbsent(environment, (it) -> {
			String name = "%s-%s-%s".formatted(it.stage(), it.egress(), it.database().getClass().getSimpleName());
			String directory = new Stacks(it, "target/cdk.out/" + name).synthesise().getDirectory();
			return new Synthesised(it, Path.of(directory));
		});
	}

	public List<Path> templates() {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> file.toString().endsWith(".template.json")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The template of a stack, by its name without the stage. */
	public Map<String, Object> template(String stack) {
		return read(this.directory.resolve(this.environment.name(stack) + ".template.json"));
	}

	public static Map<String, Object> read(Path template) {
		try {
			return new Yaml().load(Files.readString(template));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Those of a type in a stack. */
	public List<Declared> all(String stack, String type) {
		return all(template(stack), type);
	}

	/** Those of a type in all stacks. */
	public List<Declared> everywhere(String type) {
		return templates().stream().flatMap((template) -> all(read(template), type).stream()).toList();
	}

	private static List<Declared> all(Map<String, Object> template, String type) {
		Map<?, ?> resources = (Map<?, ?>) Objects.requireNonNull(template.get("Resources"));
		return resources.entrySet()
			.stream()
			.map((entry) -> new Declared((String) entry.getKey(), (Map<?, ?>) entry.getValue()))
			.filter((resource) -> type.equals(resource.definition().get("Type")))
			.toList();
	}

	/** The only one of a type in a stack. */
	public Declared only(String stack, String type) {
		List<Declared> all = all(stack, type);
		if (all.size() != 1) {
			throw new AssertionError("There are " + all.size() + " of " + type + " in " + stack + ": " + all);
		}
		return all.getFirst();
	}

	/** That whose property is so. */
	public Declared one(String stack, String type, String property, Object value) {
		return all(stack, type).stream()
			.filter((resource) -> value.equals(resource.property(property)))
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no " + type + " with " + property + " " + value));
	}

}
