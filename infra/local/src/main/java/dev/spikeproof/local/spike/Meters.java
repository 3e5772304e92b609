package dev.spikeproof.local.spike;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What encoders count, put together over all that came and went. */
final class Meters {

	private static final String QUERY = "/actuator/prometheus?includedNames=spikeproof_encodings_seconds";

	private static final Pattern SAMPLE = Pattern
		.compile("(?m)^spikeproof_encodings_seconds_(count|sum)\\{.*outcome=\"(\\w+)\".*} (\\S+)$");

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	private final HttpClient client = HttpClient.newBuilder()
		.connectTimeout(Duration.ofSeconds(1))
		.proxy(HttpClient.Builder.NO_PROXY)
		.build();

	private final Map<URI, Count> last = new HashMap<>();

	private final List<Double> times = new ArrayList<>();

	private int again;

	/**
	 * Of one worker, since its start.
	 *
	 * @param again failed, or found their result there already
	 */
	record Count(long done, double seconds, long again) {

		static Count parse(String samples) {
			long done = 0;
			double seconds = 0;
			long again = 0;
			Matcher sample = SAMPLE.matcher(samples);
			while (sample.find()) {
				boolean isDone = sample.group(2).matches("encoded|rejected");
				double value = Double.parseDouble(sample.group(3));
				boolean isCount = sample.group(1).equals("count");
				done += (isDone && isCount) ? (long) value : 0;
				seconds += (isDone && !isCount) ? value : 0;
				again += (!isDone && isCount) ? (long) value : 0;
			}
			return new Count(done, seconds, again);
		}

	}

	/** Looks at one of them; what one that isn't there counts is known already. */
	void look(URI encoder) throws InterruptedException {
		try {
			HttpResponse<String> response = this.client
				.send(HttpRequest.newBuilder(encoder.resolve(QUERY)).timeout(TIMEOUT).build(), BodyHandlers.ofString());
			if (response.statusCode() == 200) {
				add(encoder, Count.parse(response.body()));
			}
		}
		catch (IOException ex) {
			// It starts, or it is gone.
		}
	}

	private void add(URI encoder, Count now) {
		Count before = this.last.put(encoder, now);
		// One that begins anew has done all since it was last looked at.
		Count base = (before == null || now.done() < before.done()) ? new Count(0, 0, 0) : before;
		int done = (int) (now.done() - base.done());
		if (done > 0) {
			this.times.addAll(Collections.nCopies(done, (now.seconds() - base.seconds()) / done));
		}
		this.again += (int) Math.max(0, now.again() - base.again());
	}

	/** Forgets what was before now; the encoders have to be looked at once. */
	void begin() {
		this.times.clear();
		this.again = 0;
	}

	/** How long a worker was busy with each video, in seconds. */
	List<Double> handlerSeconds() {
		return List.copyOf(this.times);
	}

	int redeliveries() {
		return this.again;
	}

}
