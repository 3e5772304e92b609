// The state about every second by server-sent events, and whether it still comes. A connection that is open but
// silent counts as lost; after an answer that ends an EventSource for good, a new one is opened.

const SILENCE = 6000;
const AGAIN = 2000;

export function follow({ state, lost, back }) {
  let source;
  let watch;
  let isLost = false;

  function heard(event) {
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
      miss();
      clearTimeout(watch);
      watch = setTimeout(open, AGAIN);
    });
    watch = setTimeout(restart, SILENCE);
  }

  open();
}
