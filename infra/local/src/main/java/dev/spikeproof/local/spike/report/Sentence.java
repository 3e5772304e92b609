package dev.spikeproof.local.spike.report;

import java.util.Optional;

/** What follows from the numbers, in words. */
public final class Sentence {

	private final Settings settings;

	private Sentence(Settings settings) {
		this.settings = settings;
	}

	/** One or two sentences about the largest groups, or whatever there is of them. */
	public static String of(Report report) {
		Sentence sentence = new Sentence(report.settings());
		Optional<Result> async = report.largest(Way.ASYNC);
		Optional<Result> sync = report.largest(Way.SYNC);
		StringBuilder text = new StringBuilder();
		async.ifPresent((result) -> text.append(sentence.async(result, report.smallest(Way.ASYNC))));
		sync.ifPresent((result) -> text.append(text.isEmpty() ? "" : " ").append(sentence.sync(result)));
		return text.toString();
	}

	private String async(Result result, Optional<Result> few) {
		String growth = few.filter((it) -> it.timeToAnswer().p99() > 0)
			.map((it) -> ", %s times as long as with %s"
				.formatted(Say.ratio(result.timeToAnswer().p99(), it.timeToAnswer().p99()), Say.count(it.offered())))
			.orElse("");
		return "Asynchronously, %s of %s purchases were accepted, 99 %% of them within %s%s; %s were done after %s, and %s lost."
			.formatted(Say.count(result.accepted()), Say.count(result.offered()),
					Say.seconds(result.timeToAnswer().p99()), growth,
					(result.done() == result.offered()) ? "all" : Say.count(result.done()), Say.seconds(result.drain()),
					none(result.lost()));
	}

	private String sync(Result result) {
		return "Synchronously, with all %d workers from the start, %s of %s customers had their answer within %d s; %s had none, and %s lost."
			.formatted(result.measured().initial(), Say.count(result.answered()), Say.count(result.offered()),
					this.settings.waitSeconds(), Say.count(result.offered() - result.answered()), none(result.lost()));
	}

	private static String none(int lost) {
		return switch (lost) {
			case 0 -> "none was";
			case 1 -> "1 was";
			default -> Say.count(lost) + " were";
		};
	}

}
