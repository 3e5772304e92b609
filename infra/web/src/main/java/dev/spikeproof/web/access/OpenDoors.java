package dev.spikeproof.web.access;

import java.net.InetAddress;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Keeps a service that asks nobody who he is from being reached by others than this
 * machine, unless somebody has said that it may.
 */
class OpenDoors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

	private final Environment settings;

	private final boolean allowed;

	OpenDoors(Environment settings) {
		this.settings = settings;
		this.allowed = settings.getProperty("spikeproof.web.open-to-all", Boolean.class, false);
	}

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		if (StringUtils.hasText(this.settings.getProperty(Issuer.ISSUER_URI))) {
			return;
		}
		if (StringUtils.hasText(this.settings.getProperty(Issuer.JWK_SET_URI))) {
			throw new InvalidConfigurationPropertyValueException(Issuer.ISSUER_URI, null,
					"Keys without an issuer check nothing: it has to be set as well.");
		}
		InetAddress address = server.getAddress();
		if (!this.allowed && (address == null || !address.isLoopbackAddress())) {
			throw new InvalidConfigurationPropertyValueException("server.address", address,
					"Nobody is asked for a token, so whoever reaches this port may do everything. Set "
							+ Issuer.ISSUER_URI
							+ ", or spikeproof.web.open-to-all=true where something else keeps others out.");
		}
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

}
