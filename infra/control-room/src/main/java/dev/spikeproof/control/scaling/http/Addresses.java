package dev.spikeproof.control.scaling.http;

import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/**
 * Which addresses a name has, asked of name servers each time: the JVM's own look-up
 * repeats an answer for half a minute.
 */
class Addresses {

	/**
	 * Of more, Route 53 names other ones each time (Developer Guide, Multivalue answer
	 * routing).
	 */
	private static final int NAMED_AT_ONCE = 8;

	private static final String[] IPV4 = { "A" };

	private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}");

	private final Properties settings = new Properties();

	/** Asks those as {@code dns://host:port}; {@code dns:} for those of this machine. */
	Addresses(String nameServers) {
		this.settings.setProperty(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
		this.settings.setProperty(Context.PROVIDER_URL, nameServers);
		this.settings.setProperty("com.sun.jndi.dns.timeout.initial", "500");
		this.settings.setProperty("com.sun.jndi.dns.timeout.retries", "2");
	}

	/**
	 * What was answered.
	 *
	 * @param isWhole whether there are no others
	 */
	record Answer(Set<String> addresses, boolean isWhole) {

	}

	Answer of(String host) {
		if (ADDRESS.matcher(host).matches()) {
			return new Answer(Set.of(host), true);
		}
		try {
			Set<String> addresses = ask(host);
			return new Answer(addresses, addresses.size() < NAMED_AT_ONCE);
		}
		catch (NameNotFoundException ex) {
			return new Answer(Set.of(), true);
		}
		catch (NamingException ex) {
			return new Answer(Set.of(), false);
		}
	}

	@SuppressWarnings("BanJNDI") // Of name servers there is only text to be had.
	private Set<String> ask(String host) throws NamingException {
		InitialDirContext servers = new InitialDirContext(this.settings);
		try {
			Set<String> addresses = new TreeSet<>();
			Attribute records = servers.getAttributes(host, IPV4).get(IPV4[0]);
			NamingEnumeration<?> values = (records != null) ? records.getAll() : null;
			while (values != null && values.hasMore()) {
				addresses.add(String.valueOf(values.next()));
			}
			return addresses;
		}
		finally {
			servers.close();
		}
	}

}
