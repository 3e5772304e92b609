package dev.spikeproof.local.process;

import java.lang.reflect.Proxy;
import java.util.List;

/**
 * What to do when this process is asked to end. Shutdown hooks all run at once, those of
 * libraries among them; a signal's handler comes before them, so an order can be kept.
 * The handler's class is supported but no part of the Java standard, hence by name.
 */
public final class Termination {

	private Termination() {
	}

	/** Runs this on SIGTERM, SIGINT or SIGHUP, instead of ending. */
	public static void handleBy(Runnable action) {
		try {
			Class<?> signal = Class.forName("sun.misc.Signal");
			Class<?> handler = Class.forName("sun.misc.SignalHandler");
			Object proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] { handler },
					(self, method, arguments) -> {
						if (method.getName().equals("handle")) {
							action.run();
						}
						return null;
					});
			for (String name : List.of("TERM", "INT", "HUP")) {
				signal.getMethod("handle", signal, handler)
					.invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
			}
		}
		catch (ReflectiveOperationException | IllegalArgumentException ex) {
			Runtime.getRuntime().addShutdownHook(new Thread(action));
		}
	}

}
