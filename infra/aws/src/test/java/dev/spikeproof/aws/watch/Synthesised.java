package dev.spikeproof.aws.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.spikeproof.aws.Environment;
import dev.spikeproof.aws.Tool;
import dev.spikeproof.scaling.file.ScalingFile;
import org.yaml.snakeyaml.Yaml;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** The template of one stack, as CloudFormation gets it. */
record Synthesised(Map<?, ?> template) {

	static final String LOAD_BALANCER = "app/dev/50dc6c495c0c9188";

	static final Environment DEV = Environment.of("dev", "111111111111", "eu-central-1", Environment.ANY_DOMAIN,
			Environment.anyCertificate("111111111111", "eu-central-1"));

	static final ScalingFile SCALING = scaling();

	private static final Path MESSAGING = Path.of("../messaging.yaml");

	static Synthesised alarms() {
		return of((scope) -> new AlarmsStack(scope, DEV, SCALING, LOAD_BALANCER));
	}

	static Synthesised dashboard() {
		return of((scope) -> new DashboardStack(scope, DEV, SCALING, LOAD_BALANCER));
	}

	static Synthesised audit() {
		return of((scope) -> new AuditStack(scope, DEV));
	}

	static Synthesised billing() {
		return of((scope) -> new BillingStack(scope, DEV, 100));
	}

	/** The one that is committed. */
	static Synthesised messaging() {
		try {
			return new Synthesised(new Yaml().load(java.nio.file.Files.readString(MESSAGING)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Synthesised of(Function<Construct, Stack> stack) {
		Tool.NODE.require("to synthesise stacks");
		App app = new App(AppProps.builder().analyticsReporting(false).treeMetadata(false).build());
		String id = stack.apply(app).getArtifactId();
		return new Synthesised((Map<?, ?>) app.synth().getStackArtifact(id).getTemplate());
	}

	/** Of this type, by logical id, each with its properties. */
	Map<String, Map<?, ?>> resources(String type) {
		Map<String, Map<?, ?>> found = new LinkedHashMap<>();
		Map<?, ?> resources = (Map<?, ?>) Objects.requireNonNull(this.template.get("Resources"));
		resources.forEach((id, resource) -> {
			if (type.equals(((Map<?, ?>) resource).get("Type"))) {
				found.put((String) id, (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) resource).get("Properties")));
			}
		});
		return found;
	}

	Map<?, ?> only(String type) {
		Map<String, Map<?, ?>> all = resources(type);
		if (all.size() != 1) {
			throw new AssertionError(type + ": " + all.keySet());
		}
		return all.values().iterator().next();
	}

	Stream<Map<?, ?>> alarmProperties() {
		return resources("AWS::CloudWatch::Alarm").values().stream().map((properties) -> (Map<?, ?>) properties);
	}

	/** What is under these names, one in the other. */
	static Object in(Map<?, ?> map, String... path) {
		Object value = map;
		for (String name : path) {
			value = Objects.requireNonNull(((Map<?, ?>) value).get(name), () -> name + " isn't in " + map);
		}
		return value;
	}

	static List<?> list(Map<?, ?> map, String... path) {
		return (List<?>) in(map, path);
	}

	private static ScalingFile scaling() {
		try {
			return ScalingFile.read(Path.of("../scaling-policy.yaml"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
