package dev.spikeproof.aws.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * The topology as {@code infra/messaging.yaml} has it: the same bytes at every run and on
 * every machine. Needs Node, in which CDK runs.
 */
final class TopologyTemplate {

	static final String COMMAND = "mvn -pl infra/aws -am process-classes -Pwrite-topology";

	private static final String HEAD = """
			# The topology of Spikeproof, for CloudFormation. Made from MessagingStack in infra/aws; don't edit it, but run
			#   %s
			# A test fails when the two differ.
			"""
		.formatted(COMMAND);

	private static final List<String> SECTIONS = List.of("Description", "Parameters", "Conditions", "Resources");

	private static final int RESOURCE = 2;

	private TopologyTemplate() {
	}

	static String synthesise() {
		App app = new App(AppProps.builder().analyticsReporting(false).treeMetadata(false).build());
		MessagingStack stack = new MessagingStack(app, "Messaging");
		Map<?, ?> template = (Map<?, ?>) app.synth().getStackByName(stack.getStackName()).getTemplate();
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("AWSTemplateFormatVersion", "2010-09-09");
		SECTIONS.forEach((section) -> document.put(section, ordered(Objects.requireNonNull(template.get(section)), 1)));
		return HEAD + apart(yaml(document));
	}

	/** Below a resource keys are sorted: a map written as {@code Map.of} has no order. */
	private static Object ordered(Object value, int depth) {
		return switch (value) {
			case Map<?, ?> map -> {
				Map<Object, Object> copy = (depth <= RESOURCE) ? new LinkedHashMap<>() : new TreeMap<>();
				map.forEach((key, each) -> copy.put(key, ordered(each, depth + 1)));
				yield copy;
			}
			case List<?> list -> list.stream().map((each) -> ordered(each, depth + 1)).toList();
			default -> value;
		};
	}

	private static String yaml(Object document) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setIndicatorIndent(2);
		options.setIndentWithIndicator(true);
		options.setLineBreak(DumperOptions.LineBreak.UNIX);
		options.setSplitLines(false);
		return new Yaml(options).dump(document);
	}

	/** An empty line before each section and each resource. */
	private static String apart(String yaml) {
		return yaml.replaceAll("(?m)^((  )?\\w+:)$", "\n$1");
	}

}
