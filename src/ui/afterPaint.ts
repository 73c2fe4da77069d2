const waiting: (() => void)[] = [];

/** Does at once what waits for the next frame. */
export function catchUp(): void {
  for (const task of waiting.splice(0)) task();
}
// At the latest when the reader does the next thing, or leaves.
for (const type of ['pagehide', 'visibilitychange', 'click', 'keydown'])
  globalThis.addEventListener?.(type, catchUp, { capture: true });

/** Takes work whose outcome is not seen, does it once the next frame is on the screen; at once where none comes, as the page is hidden. */
export function afterPaint(task: () => void): void {
  if (document.visibilityState === 'hidden') {
    task();
    return;
  }
  // A frame is painted after its callbacks: in those of the next one it is on the screen.
  if (waiting.length === 0) requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(catchUp)));
  waiting.push(task);
}
