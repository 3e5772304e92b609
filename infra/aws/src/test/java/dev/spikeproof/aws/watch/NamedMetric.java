package dev.spikeproof.aws.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A metric that an alarm or a dashboard names.
 *
 * @param dimensions each with its value; with none where a query leaves it open
 */
record NamedMetric(String namespace, String name, Map<String, String> dimensions) {

	private static final Pattern QUERY = Pattern
		.compile("SELECT \\w+\\(\"([^\"]+)\"\\) FROM SCHEMA\\(\"([^\"]+)\", ([^)]+)\\)(.*)");

	private static final Pattern CONDITION = Pattern.compile("(\\w+) = '([^']*)'");

	/** Of an alarm's properties. */
	static Stream<NamedMetric> of(Map<?, ?> alarm) {
		if (alarm.containsKey("MetricName")) {
			return Stream.of(stat(alarm));
		}
		return Synthesised.list(alarm, "Metrics").stream().map((it) -> (Map<?, ?>) it).flatMap((query) -> {
			Object stat = query.get("MetricStat");
			return (stat != null) ? Stream.of(stat((Map<?, ?>) Synthesised.in((Map<?, ?>) stat, "Metric")))
					: asked((String) Synthesised.in(query, "Expression"));
		});
	}

	/** Of a dashboard's body. */
	static Stream<NamedMetric> of(JsonNode dashboard) {
		List<NamedMetric> found = new ArrayList<>();
		dashboard.path("widgets").forEach((widget) -> widget.path("properties").path("metrics").forEach((metric) -> {
			if (metric.path(0).isObject()) {
				asked(metric.path(0).path("expression").asString()).forEach(found::add);
			}
			else {
				found.add(drawn(metric));
			}
		}));
		return found.stream();
	}

	/** CDK leaves the region to CloudFormation. */
	static JsonNode body(Map<?, ?> dashboard, String region) {
		return JsonMapper.shared()
			.readTree(((List<?>) Synthesised.list(dashboard, "DashboardBody", "Fn::Join").get(1)).stream()
				.map((part) -> (part instanceof String text) ? text : region)
				.collect(Collectors.joining()));
	}

	private static NamedMetric drawn(JsonNode metric) {
		List<String> words = metric.valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList();
		Map<String, String> dimensions = new TreeMap<>();
		for (int i = 2; i < words.size(); i += 2) {
			dimensions.put(words.get(i), words.get(i + 1));
		}
		return new NamedMetric(words.getFirst(), words.get(1), dimensions);
	}

	private static NamedMetric stat(Map<?, ?> metric) {
		Map<String, String> dimensions = new TreeMap<>();
		Synthesised.list(metric, "Dimensions")
			.stream()
			.map((it) -> (Map<?, ?>) it)
			.forEach((dimension) -> dimensions.put((String) Synthesised.in(dimension, "Name"),
					String.valueOf(dimension.get("Value"))));
		return new NamedMetric((String) Synthesised.in(metric, "Namespace"),
				(String) Synthesised.in(metric, "MetricName"), dimensions);
	}

	private static Stream<NamedMetric> asked(String expression) {
		Matcher query = QUERY.matcher(expression);
		if (!query.matches()) {
			return Stream.empty();
		}
		Map<String, String> dimensions = new HashMap<>(Set.of(query.group(3).split(", ?", -1))
			.stream()
			.collect(Collectors.toMap((name) -> name, (name) -> "")));
		CONDITION.matcher(query.group(4))
			.results()
			.forEach((condition) -> Objects.requireNonNull(dimensions.put(condition.group(1), condition.group(2))));
		return Stream.of(new NamedMetric(query.group(2), query.group(1), dimensions));
	}

}
