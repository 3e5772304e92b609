package dev.spikeproof.local.chaos.judge;

import java.util.ArrayList;
import java.util.List;

/** What was found, invariant by invariant. */
public record Verdict(List<Finding> findings) {

	/** How many of each item there are when the system is new. */
	private static final int STOCK = 1_000_000;

	private static final List<Invariant> INVARIANTS = List.of(new Lost(), new ShippedTwice(), new EncodedTwice(),
			new ChargedTwice(), new FinalButWrong(), new StuckInAnOutbox(), new LeftInAQueue(), new PartialObjects(),
			new ForeignLetters(), new StockDiffers(STOCK), new BrokenTraces());

	/**
	 * @param violations a sentence each; none is what it should be
	 */
	public record Finding(String name, List<String> violations) {
	}

	public static Verdict on(Scene scene) throws Exception {
		List<Finding> findings = new ArrayList<>();
		for (Invariant invariant : INVARIANTS) {
			findings.add(new Finding(invariant.name(), invariant.violations(scene)));
		}
		return new Verdict(List.copyOf(findings));
	}

	public boolean isClean() {
		return this.findings.stream().allMatch((finding) -> finding.violations().isEmpty());
	}

}
