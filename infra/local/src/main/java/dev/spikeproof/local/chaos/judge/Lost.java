package dev.spikeproof.local.chaos.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a customer was promised is there, and what is there has come to its end. */
final class Lost implements Invariant {

	@Override
	public String name() {
		return "lost";
	}

	@Override
	public List<String> violations(Scene scene) throws Exception {
		Set<String> there = Rows.of(scene.purchases(), "select id from purchases")
			.stream()
			.map(List::getFirst)
			.collect(Collectors.toSet());
		List<String> lost = new ArrayList<>();
		for (Promise promise : scene.accepted()) {
			promise.purchases()
				.stream()
				.filter((id) -> !there.contains(id.toString()))
				.forEach((id) -> lost
					.add("%s was told of purchase %s, which isn't there".formatted(promise.customer(), id)));
		}
		lost.addAll(Rows.told(scene.purchases(), """
				select p.id, p.customer, string_agg(l.line || ' ' || l.sku || ' ' || l.status, ', ' order by l.line)
				from purchases p join purchase_lines l on l.purchase_id = p.id
				where p.status = 'PLACED' group by p.id""", "purchase %s of %s never came to its end: %s"));
		scene.promises()
			.stream()
			.filter((promise) -> !promise.refusal().isEmpty())
			.forEach((promise) -> lost.add("%s was refused: %s".formatted(promise.customer(), promise.refusal())));
		return lost;
	}

}
