package dev.spikeproof.control.deadletter;

/** An edited letter that its reader would refuse again. */
public class ContractBroken extends RuntimeException {

	private final Verdict verdict;

	ContractBroken(Verdict verdict) {
		super("The edited body breaks the contract of " + verdict.event()
				+ ". Nothing was sent; the letter is as it was.");
		this.verdict = verdict;
	}

	public Verdict verdict() {
		return this.verdict;
	}

}
