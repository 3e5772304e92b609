package dev.spikeproof.benchmarks.startup;

import java.io.IOException;
import java.util.Map;

/**
 * What is done to a service's jar so that it starts sooner; each on top of the former.
 */
enum Stage {

	FAT_JAR("fat jar", "as Maven makes it") {
		@Override
		Build.Start start(Build build, Map<String, String> environment) {
			return build.plain();
		}
	},

	EXTRACTED("extracted", "the libraries beside the jar") {
		@Override
		Build.Start start(Build build, Map<String, String> environment) throws IOException {
			return build.extracted();
		}
	},

	AOT_CACHE("AOT cache", "extracted, with a cache from a training run, as the images are") {
		@Override
		Build.Start start(Build build, Map<String, String> environment) throws IOException {
			return build.trained(environment);
		}
	},

	SPRING_AOT("Spring AOT", "with bean definitions made at build time, and a cache trained with them") {
		@Override
		Build.Start start(Build build, Map<String, String> environment) throws IOException {
			return build.aheadOfTime(environment);
		}
	};

	private final String title;

	private final String what;

	Stage(String title, String what) {
		this.title = title;
		this.what = what;
	}

	String what() {
		return this.what;
	}

	/** The name of this rival for a service. */
	String of(String service) {
		return service + ", " + this.title;
	}

	abstract Build.Start start(Build build, Map<String, String> environment) throws IOException;

}
