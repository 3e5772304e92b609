package dev.spikeproof.aws;

import java.util.List;

/**
 * How much comes in.
 *
 * @param all what the gateway passes on of everybody together
 * @param perAddress requests in five minutes; an address that sends more is refused until
 * it sends fewer
 * @param partners whose systems order: each has credentials and a key of its own
 * @param perPartner what a partner's key is good for
 * @param perMonth requests that a partner's key is good for in a month
 */
public record Admission(Rate all, int perAddress, List<String> partners, Rate perPartner, int perMonth) {

	/** Seconds over which AWS WAF counts. */
	private static final int WINDOW = 300;

	public Admission {
		partners = List.copyOf(partners);
		for (String partner : partners) {
			Require.that(partner.matches("[a-z][a-z0-9-]{0,39}"),
					"a partner's name is at most 40 lower-case letters, digits and hyphens, a letter first, and not "
							+ partner);
		}
		Require.that(perPartner.perSecond() <= all.perSecond() && perPartner.burst() <= all.burst(),
				"a partner can't have more than all together");
		Require.that(perPartner.perSecond() * WINDOW <= perAddress,
				"a partner who keeps to %d requests a second would be refused for more than %d in five minutes"
					.formatted(perPartner.perSecond(), perAddress));
		Require.that(perMonth >= 1, "a key that is good for nothing isn't needed");
	}

	/**
	 * Requests by the token bucket of API Gateway.
	 *
	 * @param perSecond that come in for long
	 * @param burst that come in at once
	 */
	public record Rate(int perSecond, int burst) {

		public Rate {
			Require.that(perSecond >= 1 && burst >= perSecond,
					"a burst has as many requests as a second, and a second at least 1");
		}

	}

}
