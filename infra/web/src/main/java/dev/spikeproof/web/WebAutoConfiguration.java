package dev.spikeproof.web;

import io.micrometer.tracing.Tracer;
import org.apache.catalina.core.StandardHost;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

import tools.jackson.databind.json.JsonMapper;

/** Puts the same edge in front of each service's controllers. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@Import({ Problems.class, DatabaseProblems.class, LastResort.class })
class WebAutoConfiguration {

	@Bean
	BodyGate bodyGate(@Value("${spikeproof.web.body-limit:256KB}") DataSize limit, JsonMapper json) {
		return new BodyGate(limit.toBytes(), json);
	}

	@Bean
	TraceAnswer traceAnswer(ObjectProvider<Tracer> tracer) {
		return new TraceAnswer(tracer.getIfAvailable(() -> Tracer.NOOP));
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
		return (tomcat) -> tomcat.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(ProblemValve.class.getName());
			}
		});
	}

}
