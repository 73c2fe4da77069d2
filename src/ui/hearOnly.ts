/** What React is told of: the events that something on the pages handles. */
const heard: ReadonlySet<string> = new Set(['click', 'submit', 'input', 'change', 'keydown']);

/**
 * Takes an element that React is about to listen on, gives it back; of what React listens for on it, only what is handled here comes
 * through, and only on its way up. React would listen for some eighty kinds of events, twice for most, and go through its tree at each: one tap is
 * ten of them, and the focus two more.
 */
export function hearOnly<T extends HTMLElement>(element: T): T {
  const listen = element.addEventListener.bind(element);
  element.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    const isOnItsWayDown = typeof options === 'object' ? options.capture : options;
    if (heard.has(type) && !isOnItsWayDown) listen(type, listener, options);
  };
  return element;
}
