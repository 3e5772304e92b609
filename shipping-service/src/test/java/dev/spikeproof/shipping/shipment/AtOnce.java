package dev.spikeproof.shipping.shipment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** So many calls that start at the same moment. */
record AtOnce(int times) {

	<T> List<T> call(IntFunction<T> call) {
		CountDownLatch ready = new CountDownLatch(this.times);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> calls = new ArrayList<>();
			for (int i = 0; i < this.times; i++) {
				int number = i;
				Callable<T> task = () -> {
					ready.countDown();
					ready.await();
					return call.apply(number);
				};
				calls.add(threads.submit(task));
			}
			List<T> results = new ArrayList<>();
			for (Future<T> done : calls) {
				results.add(done.get());
			}
			return results;
		}
		catch (ExecutionException ex) {
			throw new AssertionError("One of them failed", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
