package dev.spikeproof.local.spike.report;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** What a test takes for measured: videos of 5 s, two at a time. */
final class Groups {

	static final Settings SETTINGS = new Settings(20, 30, 5, 125_000, 1, "drain-time", 2, 1, 10, "processes", 2);

	private Groups() {
	}

	/** All of them accepted after 20 ms, and done one by one, each 0.5 s. */
	static Group async(int customers) {
		return group(Way.ASYNC, 1, customers,
				IntStream.range(0, customers)
					.mapToObj((i) -> new Purchase(due(i, customers), due(i, customers) + 0.02, 202, true,
							due(i, customers) + 0.1, due(i, customers) + 5 + i * 0.5, false))
					.toList());
	}

	/** The first ones are done in 6 s, the others told after 30 s that they aren't. */
	static Group sync(int customers, int answered) {
		return group(Way.SYNC, 8, customers,
				IntStream.range(0, customers)
					.mapToObj((i) -> (i < answered)
							? new Purchase(due(i, customers), due(i, customers) + 6, 201, true, null,
									due(i, customers) + 6, false)
							: new Purchase(due(i, customers), due(i, customers) + 30, 504, true,
									due(i, customers) + 30.5, due(i, customers) + 60, false))
					.toList());
	}

	static Group group(Way way, int initial, int videos, List<Purchase> purchases) {
		return new Group(way, initial, (way == Way.SYNC) ? initial : 1, 8, 4, List.of(100.0, 50.0),
				Collections.nCopies(videos, 5.0), 0, 0, purchases,
				List.of(new Moment(0, 0, initial, initial, initial, 0.1)),
				List.of(new Decision(10, 1, 8, "backlog 500 = 1250 s of work for 1 worker")));
	}

	private static double due(int number, int customers) {
		return 20.0 * number / customers;
	}

}
