package dev.spikeproof.aws;

/** What a service's PostgreSQL runs on. */
public sealed interface Database {

	/**
	 * A machine of a size, in production with a second one in the other zone.
	 *
	 * @param instanceClass without {@code db.}, such as {@code t4g.micro}
	 * @param gigabytes to begin with; it grows by itself to four times as many
	 */
	record Rds(String instanceClass, int gigabytes) implements Database {

		public Rds {
			Require.that(instanceClass.matches("[a-z0-9]+\\.[a-z0-9]+"),
					"an instance class of RDS is written without db., such as t4g.micro, and not " + instanceClass);
			Require.that(gigabytes >= 20, "RDS begins at 20 GB, and not at " + gigabytes);
		}

	}

	/**
	 * Aurora Serverless v2, which grows and shrinks in seconds.
	 *
	 * @param least in Aurora capacity units of 2 GB; 0 pauses when nobody is connected
	 * @param most in the same unit
	 */
	record Aurora(double least, double most) implements Database {

		public Aurora {
			Require.that(least >= 0 && least <= most && most >= 1 && most <= 256,
					"Aurora scales between 0 and 256 units, the most at least 1, and not from %s to %s".formatted(least,
							most));
			Require.that(least % 0.5 == 0 && most % 0.5 == 0, "Aurora scales by half units");
		}

	}

}
