package dev.spikeproof.local.chaos.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.s3.model.ObjectVersion;

/**
 * A video that was bought has one result, written once. The bucket keeps versions, so
 * that a second writer shows even if he wrote the same.
 */
final class EncodedTwice implements Invariant {

	@Override
	public String name() {
		return "encoded twice";
	}

	@Override
	public List<String> violations(Scene scene) throws Exception {
		Map<String, List<ObjectVersion>> results = Results.all(scene)
			.stream()
			.collect(Collectors.groupingBy((version) -> Results.lineOf(version.key()), TreeMap::new,
					Collectors.toList()));
		Set<String> bought = Rows.of(scene.purchases(), """
				select purchase_id || '/' || line from purchase_lines where kind = 'VIDEO'""")
			.stream()
			.map(List::getFirst)
			.collect(Collectors.toSet());
		List<String> twice = new ArrayList<>();
		results.forEach((line, versions) -> {
			if (versions.size() > 1) {
				twice.add("%s was written %d times: %s".formatted(line, versions.size(),
						versions.stream().map((it) -> it.key() + " at " + it.lastModified()).toList()));
			}
			if (!bought.contains(line)) {
				twice.add("%s was encoded and nobody bought it".formatted(line));
			}
		});
		return twice;
	}

}
