package dev.spikeproof.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

import tools.jackson.databind.json.JsonMapper;

/** How a filter answers, as it stands before Spring MVC. */
public final class ProblemAnswer {

	private ProblemAnswer() {
	}

	public static void write(ProblemDetail problem, HttpServletResponse response, JsonMapper json) throws IOException {
		response.setStatus(problem.getStatus());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		json.writeValue(response.getOutputStream(), problem);
	}

}
