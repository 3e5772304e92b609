package dev.spikeproof.purchasing.owner.web;

import java.util.List;

import dev.spikeproof.web.access.AccessRules;
import dev.spikeproof.web.access.Right;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Shoppers and partners have the same use cases behind doors of their own. */
@Configuration(proxyBeanMethods = false)
class Doors implements WebMvcConfigurer {

	@Bean
	AccessRules accessRules() {
		return AccessRules.none()
			.allow(Right.EVERYBODY, "GET /products")
			.allow(Right.scope("shop/buy"), "/uploads", "/purchases/**")
			.allow(Right.scope("partners/orders"), OwnerOfRequest.PARTNERS + "/**");
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new OwnerOfRequest());
	}

}
