package dev.spikeproof.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses bodies over a number of bytes, announced or not, before they are read whole.
 */
class BodyGate extends OncePerRequestFilter {

	private final long limit;

	private final JsonMapper json;

	BodyGate(long limit, JsonMapper json) {
		this.limit = limit;
		this.json = json;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.limit) {
			ProblemAnswer.write(problem(), response, this.json);
		}
		else if (request.getContentType() != null && request.getContentType().contains("*")) {
			ProblemAnswer.write(ProblemDetail.forStatusAndDetail(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"Content-Type names one type, for example application/json."), response, this.json);
		}
		else {
			chain.doFilter(new LimitedRequest(request, this.limit), response);
		}
	}

	static ProblemDetail problem() {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE,
				"The body is larger than this service takes. Nothing was changed.");
	}

	static boolean isExceeded(@Nullable Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof Exceeded) {
				return true;
			}
		}
		return false;
	}

	static final class Exceeded extends IOException {

		Exceeded() {
			super("The body is over the limit");
		}

	}

	private static final class LimitedRequest extends HttpServletRequestWrapper {

		private final long limit;

		private LimitedRequest(HttpServletRequest request, long limit) {
			super(request);
			this.limit = limit;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new LimitedStream(super.getInputStream(), this.limit);
		}

	}

	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream body;

		private long left;

		private LimitedStream(ServletInputStream body, long limit) {
			this.body = body;
			this.left = limit;
		}

		@Override
		public int read() throws IOException {
			int read = this.body.read();
			count((read >= 0) ? 1 : 0);
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = this.body.read(bytes, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) throws Exceeded {
			this.left -= read;
			if (this.left < 0) {
				throw new Exceeded();
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
