package dev.spikeproof.web.access;

/**
 * What a caller's token has to hold.
 *
 * @param authority as Spring Security names it, empty where no token is needed
 */
public record Right(String authority) {

	public static final Right EVERYBODY = new Right("");

	/** The services among each other, and who looks after them. */
	public static final Right INTERNAL = scope("internal/work");

	private static final String SCOPE = "SCOPE_";

	static final String GROUP = "GROUP_";

	/** A scope of the token (RFC 6749, 3.3), named by its resource server in Cognito. */
	public static Right scope(String scope) {
		return new Right(SCOPE + scope);
	}

	/** A group of the user pool. */
	public static Right group(String group) {
		return new Right(GROUP + group);
	}

	boolean isScope() {
		return this.authority.startsWith(SCOPE);
	}

	String name() {
		return this.authority.substring(this.authority.indexOf('_') + 1);
	}

	@Override
	public String toString() {
		return (isScope() ? "the scope " : "the group ") + name();
	}

}
