package dev.spikeproof.control.page.web;

import dev.spikeproof.control.page.http.ShopIsAway;
import dev.spikeproof.control.page.http.SpikeUnderWay;
import dev.spikeproof.control.page.sqs.SendPoison.NotSent;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

	@ExceptionHandler({ ShopIsAway.class, NotSent.class })
	ProblemDetail away(RuntimeException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, String.valueOf(ex.getMessage()));
	}

	@ExceptionHandler
	ProblemDetail underWay(SpikeUnderWay ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(ex.getMessage()));
	}

}
