// The state about every second by server-sent events, and whether it still comes. A connection that ends is opened
// again at once, as the control room ends them after an hour; it is lost when that fails, or when it is silent.

const SILENCE = 6000;
const AGAIN = 2000;

export function follow({ state, lost, back }) {
  let source;
  let watch;
  let isLost = false;
  let failures = 0;

  function heard(event) {
    failures = 0;
    clearTimeout(watch);
    watch = setTimeout(restart, SILENCE);
    if (isLost) {
      isLost = false;
      back();
    }
    state(JSON.parse(event.data));
  }

  function miss() {
    if (!isLost) {
      isLost = true;
      lost();
    }
  }

  function restart() {
    miss();
    open();
  }

  function open() {
    clearTimeout(watch);
    source?.close();
    source = new EventSource("/api/live");
    source.addEventListener("state", heard);
    source.addEventListener("error", () => {
      failures += 1;
      if (failures > 1) miss();
      source.close();
      clearTimeout(watch);
      watch = setTimeout(open, failures > 1 ? AGAIN : 0);
    });
    watch = setTimeout(restart, SILENCE);
  }

  open();
}
