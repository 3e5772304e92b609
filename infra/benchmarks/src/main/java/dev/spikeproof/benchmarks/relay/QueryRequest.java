package dev.spikeproof.benchmarks.relay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stand-in reads of a request in the AWS query protocol, which is a form.
 *
 * @param entryIds of a batch
 * @param eventIds the values of the attribute {@code event-id}
 */
record QueryRequest(String action, List<String> entryIds, List<String> eventIds) {

	private static final String VALUE = ".Value.StringValue";

	static QueryRequest parse(byte[] form) {
		String action = "";
		List<String> entryIds = new ArrayList<>();
		List<String> eventIds = new ArrayList<>();
		String attribute = "";
		for (String parameter : new String(form, StandardCharsets.US_ASCII).split("&", -1)) {
			int equals = parameter.indexOf('=');
			String name = parameter.substring(0, equals);
			if (name.equals("Action")) {
				action = parameter.substring(equals + 1);
			}
			else if (name.endsWith(".Id")) {
				entryIds.add(decoded(parameter, equals));
			}
			else if (name.endsWith(".Name")) {
				attribute = decoded(parameter, equals);
			}
			else if (name.endsWith(VALUE) && attribute.equals("event-id")) {
				eventIds.add(decoded(parameter, equals));
			}
		}
		return new QueryRequest(action, entryIds, eventIds);
	}

	private static String decoded(String parameter, int equals) {
		return URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8);
	}

}
