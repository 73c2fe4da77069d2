/** One question as the page shows it: what is asked, and where its heading, its answer and the button stand. */
export interface Stop {
  readonly ask: string;
  readonly heading: string;
  readonly control: string;
  readonly button: string;
}

/** A place to click at. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Told when a question is painted and can be answered. Times are milliseconds since 1970, so that they outlast a reload. */
export interface Report {
  readonly stop: number;
  readonly began: number;
  readonly shown: number;
  /** When the button that led here was clicked; nothing for the first question. */
  readonly clicked: number | null;
  readonly points: readonly Point[];
}

declare global {
  interface Window {
    /** Put in before: the questions that come. Empty where nothing is to be answered. */
    benchStops: readonly Stop[];
    /** Put in before: takes a report as JSON. */
    benchReport(report: string): void;
    bench: { readonly largest: () => number; readonly tasks: readonly (readonly [from: number, to: number])[] };
    /** Where to click for the question that is shown, or null while the next one is on its way. */
    benchPoints(stop: number): readonly Point[] | null;
  }
}

const stops = window.benchStops;
const tasks: [number, number][] = [];
let largest = 0;
let clicked: number | null = null;
let shown: number | undefined;
let at = 0;

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, startTime + duration]);
}).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => {
  for (const { startTime } of list.getEntries()) largest = startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });
window.bench = { largest: () => largest, tasks };

const absolute = (time: number) => performance.timeOrigin + time;

/** Where a person would click: on the control itself or, where it is hidden, on its label; nothing while that is covered. */
function pointOn(control: Element): Point | undefined {
  const label = control.closest('label');
  for (const seen of [control, label]) {
    const box = seen?.getBoundingClientRect();
    if (!seen || !box || box.width === 0) continue;
    const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const hit = document.elementFromPoint(point.x, point.y);
    if (hit && (seen.contains(hit) || label?.contains(hit))) return point;
  }
  return undefined;
}

/** Of what a selector finds, the first that can be clicked: a page may keep its former question out of sight. */
function pointOf(selector: string): Point | undefined {
  for (const control of document.querySelectorAll(selector)) {
    const point = pointOn(control);
    if (point) return point;
  }
  return undefined;
}

function pointsOf(stop: Stop): readonly Point[] | undefined {
  const points = [pointOf(stop.control), pointOf(stop.button)].filter((point) => point !== undefined);
  return points.length === 2 ? points : undefined;
}

const isAsking = ({ heading, ask }: Stop) =>
  [...document.querySelectorAll(heading)].some(({ textContent }) => textContent?.includes(ask));

/** What is in the page at an animation frame is painted at its end: a message posted in the frame comes after that. */
function afterPaint(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = then;
  port2.postMessage(null);
}

function look(): void {
  const stop = stops[at];
  if (!stop) return;
  if (isAsking(stop)) afterPaint(() => told(stop));
}

let isLooking = false;
/** Looks in the next frame. Frames are not asked for without need: on a slow machine they would take the page's time. */
function lookSoon(): void {
  if (isLooking) return;
  isLooking = true;
  requestAnimationFrame(() => {
    isLooking = false;
    look();
  });
}

/** Tells of a question once, as soon as it can be answered. */
function told(stop: Stop): void {
  if (stops[at] !== stop) return;
  shown ??= absolute(performance.now());
  const points = pointsOf(stop);
  if (!points) {
    lookSoon();
    return;
  }
  const report: Report = { stop: at, began: absolute(0), shown, clicked, points };
  at++;
  shown = undefined;
  window.benchReport(JSON.stringify(report));
}

window.benchPoints = (stop) => {
  const asked = stops[stop];
  return at === stop + 1 && shown === undefined && asked && isAsking(asked) ? (pointsOf(asked) ?? null) : null;
};

if (stops.length > 0) {
  addEventListener(
    'click',
    (event) => {
      const button = stops[at - 1]?.button;
      if (button && event.isTrusted && event.target instanceof Element && event.target.closest(button))
        clicked = absolute(event.timeStamp);
    },
    { capture: true },
  );
  new MutationObserver(lookSoon).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}
