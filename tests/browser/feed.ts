/** In the page: gives each input to the app and says what went wrong. */
export async function feed([kind, inputs, most, busy]: ['link' | 'state' | 'file', string[], number, number]) {
  const wrong: string[] = [];
  const errors: string[] = [];
  const note = (event: Event) => errors.push(String(Reflect.get(event, 'message') ?? Reflect.get(event, 'reason')));
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
  // In the background: after all that the page has to do first. A timer would come four milliseconds late each time.
  const turn = () => scheduler.postTask(() => {}, { priority: 'background' });
  const field = () => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('there is no field for a file');
    return input;
  };
  const acts = {
    link: (text: string) => location.replace(`#${text}`),
    state: (text: string) => {
      localStorage.setItem('signoff', text);
      dispatchEvent(new StorageEvent('storage', { key: 'signoff' }));
    },
    file: (text: string) => {
      const input = field();
      const files = new DataTransfer();
      files.items.add(new File([text], 'cards.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
  let [isStuck, isShown] = [false, false];
  /** Gives the longest time between two turns: as long the page could do nothing else. */
  const act = async (text: string): Promise<number> => {
    let longest = 0;
    let last = performance.now();
    const rest = async () => {
      await turn();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    };
    acts[kind](text);
    await rest();
    await rest();
    // What has to be loaded or read first is waited for: a file that was taken in leaves its field empty.
    const isUnderWay = () => document.querySelector('h1.loading') || (kind === 'file' && field().value !== '');
    for (const until = last + 10_000; last < until && isUnderWay(); ) {
      await new Promise((resolve) => setTimeout(resolve));
      await rest();
    }
    isStuck = Boolean(isUnderWay());
    // To be laid out takes time as well, and a page behind another is not until somebody asks.
    isShown = document.querySelectorAll('main h1').length === 1 && document.body.innerText.length > 100;
    return Math.max(longest, performance.now() - last);
  };
  for (const text of inputs) {
    let longest = await act(text);
    // A busy machine is not the app's fault: only what is slow every time, five times, is slow.
    for (let again = 0; again < 4 && longest > busy; again++) {
      if (kind === 'link') acts.link('');
      await turn();
      longest = Math.min(longest, await act(text));
    }
    const kept = Object.values({ ...localStorage }).join('').length;
    const faults = {
      'blank page': !isShown,
      'not taken in': isStuck,
      'ran a script': Reflect.get(globalThis, 'pwned') !== undefined || Reflect.get({}, 'polluted') !== undefined,
      'keys kept': Object.keys(localStorage).some((key) => key !== 'signoff') || sessionStorage.length > 0,
      'too much kept': kind !== 'state' && kept > most,
      'busy for too long': longest > busy,
      error: errors.length > 0,
    };
    const found = Object.entries(faults).flatMap(([name, is]) => (is ? [name] : []));
    if (found.length > 0)
      wrong.push(`${kind} ${found.join(', ')} ${errors.splice(0).join('; ')}: ${text.slice(0, 300)}`);
    if (kind !== 'link') localStorage.clear();
  }
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
  return wrong;
}
