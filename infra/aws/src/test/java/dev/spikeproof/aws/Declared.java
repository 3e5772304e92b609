package dev.spikeproof.aws;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A resource as a template declares it. */
public record Declared(String id, Map<?, ?> definition) {

	public @Nullable Object property(Object... path) {
		Object value = this.definition.get("Properties");
		for (Object step : path) {
			value = switch (value) {
				case Map<?, ?> map -> map.get(step);
				case List<?> list when step instanceof Integer index && index < list.size() -> list.get(index);
				case null, default -> null;
			};
		}
		return value;
	}

	/** A list of objects below a property. */
	public List<Declared> each(Object... path) {
		return ((List<?>) Objects.requireNonNull(property(path))).stream()
			.map((item) -> new Declared(this.id, Map.of("Properties", Objects.requireNonNull(item))))
			.toList();
	}

	public @Nullable Object option(String name) {
		return this.definition.get(name);
	}

	@Override
	public String toString() {
		return this.id;
	}

}
