const waiting: (() => void)[] = [];

function run(): void {
  for (const task of waiting.splice(0)) task();
}
// At the latest when the reader does the next thing, or leaves.
for (const type of ['pagehide', 'visibilitychange', 'click', 'keydown'])
  globalThis.addEventListener?.(type, run, { capture: true });

/** Takes work whose outcome is not seen, does it once the next frame is on the screen; at once where none comes, as the page is hidden. */
export function afterPaint(task: () => void): void {
  if (document.visibilityState === 'hidden') {
    task();
    return;
  }
  // The frame is painted after its callbacks, and timers come after that.
  if (waiting.length === 0) requestAnimationFrame(() => setTimeout(run));
  waiting.push(task);
}
