package dev.spikeproof.scaling.file;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of the file, which knows its lines, and which of its keys nobody read. */
final class Section {

	private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h)");

	private final String file;

	private final Node node;

	private final Map<String, Node> values = new LinkedHashMap<>();

	private final Map<String, Node> unread = new LinkedHashMap<>();

	Section(String file, Node node) {
		this.file = file;
		this.node = node;
		if (!(node instanceof MappingNode mapping)) {
			throw new Refused(file, node, "here should be names with values, like min: 1");
		}
		for (NodeTuple tuple : mapping.getValue()) {
			if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
				throw new Refused(file, tuple.getKeyNode(), "here should be a name");
			}
			if (this.values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
				throw new Refused(file, key, key.getValue() + " is there twice");
			}
			this.unread.put(key.getValue(), key);
		}
	}

	Section section(String key) {
		return new Section(this.file, get(key));
	}

	List<Section> sections(String key) {
		Node value = get(key);
		if (!(value instanceof SequenceNode sequence)) {
			throw new Refused(this.file, value, key + " should be a list, each entry beginning with a dash");
		}
		return sequence.getValue().stream().map((entry) -> new Section(this.file, entry)).toList();
	}

	String text(String key) {
		return scalar(key).getValue();
	}

	int integer(String key, int least) {
		int value = parse(key, "a whole number", Integer::valueOf);
		if (value < least) {
			throw refuse(key, "%s is %d: it has to be %d or more".formatted(key, value, least));
		}
		return value;
	}

	double number(String key) {
		return parse(key, "a number", (text) -> {
			double value = Double.parseDouble(text);
			if (!Double.isFinite(value)) {
				throw new IllegalArgumentException(text);
			}
			return value;
		});
	}

	Duration duration(String key) {
		return parse(key, "a time with its unit, like 30s, 5m or 1h", (text) -> {
			Matcher matcher = DURATION.matcher(text);
			if (!matcher.matches()) {
				throw new IllegalArgumentException(text);
			}
			return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
		});
	}

	/**
	 * Makes something of this section, and refuses what nobody read. The section's first
	 * line is named where no single value was blamed.
	 */
	<T> T make(Function<Section, T> making) {
		T made;
		try {
			made = making.apply(this);
		}
		catch (IllegalArgumentException ex) {
			throw new Refused(this.file, this.node, String.valueOf(ex.getMessage()));
		}
		this.unread.forEach((key, where) -> {
			throw new Refused(this.file, where,
					"%s is not known here; known are %s".formatted(key,
							this.values.keySet()
								.stream()
								.filter((it) -> !this.unread.containsKey(it))
								.collect(Collectors.joining(", "))));
		});
		return made;
	}

	/**
	 * Makes something of values that were read, and names the line of the one that is to
	 * blame if that is refused.
	 */
	<T> T blame(String key, Supplier<T> making) {
		try {
			return making.get();
		}
		catch (IllegalArgumentException ex) {
			throw refuse(key, String.valueOf(ex.getMessage()));
		}
	}

	Refused refuse(String key, String why) {
		return new Refused(this.file, get(key), why);
	}

	private <T> T parse(String key, String form, Function<String, T> parsing) {
		ScalarNode value = scalar(key);
		try {
			return parsing.apply(value.getValue());
		}
		catch (IllegalArgumentException _) {
			throw new Refused(this.file, value, "%s is \"%s\": it has to be %s".formatted(key, value.getValue(), form));
		}
	}

	private ScalarNode scalar(String key) {
		Node value = get(key);
		if (value instanceof ScalarNode scalar) {
			return scalar;
		}
		throw new Refused(this.file, value, key + " should be a single value");
	}

	private Node get(String key) {
		Node value = this.values.get(key);
		if (value == null) {
			throw new Refused(this.file, this.node, key + " is missing here");
		}
		this.unread.remove(key);
		return value;
	}

}
