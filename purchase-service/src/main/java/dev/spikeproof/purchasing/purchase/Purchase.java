package dev.spikeproof.purchasing.purchase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import dev.spikeproof.purchasing.catalogue.Money;
import dev.spikeproof.purchasing.catalogue.Product;

/**
 * What a customer bought and how far it is. It only moves forward: PLACED, then COMPLETED
 * or FAILED.
 */
public record Purchase(UUID id, String customer, Instant placedAt, Money total, Status status, List<Line> lines) {

	/** FAILED: every line has come to its end and at least one couldn't be met. */
	public enum Status {

		PLACED, COMPLETED, FAILED

	}

	public Purchase {
		lines = List.copyOf(lines);
	}

	public static Purchase place(String customer, Money total, List<Line> lines, Instant now) {
		return new Purchase(Generators.timeBasedEpochRandomGenerator().generate(), customer, now, total, Status.PLACED,
				lines);
	}

	public boolean isFinal() {
		return this.status != Status.PLACED;
	}

	public boolean hasPhysicalLines() {
		return physicalLines() > 0;
	}

	public int physicalLines() {
		return (int) this.lines.stream().filter((line) -> line.kind() == Product.Kind.PHYSICAL).count();
	}

	/** This purchase as it was in the moment of placing. */
	public Purchase asPlaced() {
		return new Purchase(this.id, this.customer, this.placedAt, this.total, Status.PLACED,
				this.lines.stream()
					.map((it) -> new Line(it.number(), it.sku(), it.kind(), it.quantity(), it.uploadId(),
							Line.Status.PENDING, null, null, null))
					.toList());
	}

	/**
	 * This purchase after the progress. News that are old, or come twice, change nothing.
	 * @throws IllegalArgumentException if the progress can't happen to this purchase
	 */
	Purchase after(List<? extends Progress> news) {
		List<Line> changed = new ArrayList<>(this.lines);
		for (Progress progress : news) {
			int index = indexOf(progress);
			changed.set(index, changed.get(index).after(progress));
		}
		return new Purchase(this.id, this.customer, this.placedAt, this.total, statusOf(changed), changed);
	}

	private int indexOf(Progress progress) {
		for (int i = 0; i < this.lines.size(); i++) {
			Line line = this.lines.get(i);
			if (line.number() == progress.line() && (progress.kind() == null || progress.kind() == line.kind())) {
				return i;
			}
		}
		throw new IllegalArgumentException(
				"The purchase has no line %d that could be %s".formatted(progress.line(), progress.status()));
	}

	private static Status statusOf(List<Line> lines) {
		if (!lines.stream().allMatch((line) -> line.status().isFinal())) {
			return Status.PLACED;
		}
		return lines.stream().anyMatch((line) -> line.status() == Line.Status.FAILED) ? Status.FAILED
				: Status.COMPLETED;
	}

}
