package dev.spikeproof.aws.roles;

/**
 * From where stages are deployed.
 *
 * @param account that GitHub signs in to; it holds no stage
 * @param repository as {@code owner/name}
 */
public record Tools(String account, String repository) {

	public Tools {
		if (!account.matches("\\d{12}")) {
			throw new IllegalArgumentException("an account is twelve digits, and not " + account);
		}
		if (!repository.matches("[\\w.-]+/[\\w.-]+")) {
			throw new IllegalArgumentException("a repository is written like owner/name, and not " + repository);
		}
	}

	/** Of the role that a job in GitHub's environment of the stage's name has. */
	static String role(String stage) {
		return stage + "-github";
	}

	/** Of the role in the stage's account. */
	static String deployRole(String stage) {
		return stage + "-deploy";
	}

}
