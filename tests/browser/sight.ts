import type { Page } from 'playwright-core';
import { formatLink, questionIds } from '#machines/link.ts';
import { langOf } from '#src/i18n/locale.ts';
import { adviseOn } from '../journeys.ts';
import { isEmpty, knownOf, type Model, questionOn, ticksOf } from './model.ts';
import { say } from './page.ts';

/** What can be seen of the page. */
export interface Sight {
  readonly lang: string;
  readonly locale: string;
  readonly hash: string;
  readonly heading: string;
  readonly question: string;
  readonly chosen: readonly string[];
  readonly isMissing: boolean;
  readonly canResume: boolean;
  readonly changeable: readonly string[];
  readonly route: string;
  readonly channel: string;
  readonly items: readonly string[];
  readonly ticked: readonly string[];
  /** The latest case on this device: what outlives the page. */
  readonly kept: string;
}

/** Takes what is there, gives what should be seen of it. */
export function sightOf(model: Model): Sight {
  const { locale, session, chosen, cases } = model;
  const question = questionOn(session);
  const advice = session.page === 'advice' ? adviseOn(session.trail) : undefined;
  const items = advice?.items.map(({ id }) => id) ?? [];
  const ticks = ticksOf(model);
  const [latest] = cases;
  return {
    lang: langOf(locale),
    locale,
    hash: model.entries[model.index]?.hash ?? '',
    heading: advice
      ? say(locale, 'app.adviceTitle').replace('{{route}}', say(locale, `advice.headlines.${advice.headline}.name`))
      : say(locale, question ? `questions.${question}.ask` : 'app.yourAnswers'),
    question: question ?? '',
    chosen: [...chosen].sort(),
    isMissing: model.isMissing,
    canResume: isEmpty(knownOf(session)) && cases.length > 0,
    changeable: session.page === 'answers' ? questionIds.filter((id) => session.trail[id]) : [],
    route: advice?.route ?? '',
    channel: advice?.channel?.id ?? '',
    items,
    ticked: items.filter((item) => ticks.includes(item)),
    kept: latest ? `${formatLink(latest.given)} ${[...latest.ticks].sort()}` : '',
  };
}

/** Looks at the page, all at one moment. */
const look = (page: Page, resume: string): Promise<Sight> =>
  page.evaluate((resumeYes) => {
    const all = <T extends Element>(selector: string) => [...document.querySelectorAll<T>(selector)];
    const text = (element: Element | undefined) => element?.textContent ?? '';
    const boxes = all<HTMLInputElement>('main fieldset input:is([type=radio], [type=checkbox])');
    const advice = '[data-route]';
    const [latest] = JSON.parse(localStorage.getItem('signoff') ?? '{"cases":[]}').cases;
    return {
      lang: document.documentElement.lang,
      locale: location.pathname.split('/').at(-2) ?? '',
      hash: location.hash,
      heading: all('main h1').map(text).join(' | '),
      question: [...new Set(boxes.map(({ name }) => name))].join(),
      chosen: boxes.flatMap(({ checked, value }) => (checked ? [value] : [])).sort(),
      isMissing: all('.error-summary[role=alert]').length > 0,
      canResume: all('main section a').some((link) => text(link) === resumeYes),
      changeable: all<HTMLAnchorElement>('main > .answers a').map(({ hash }) => hash.replace(/.*at=/, '')),
      route: all<HTMLElement>(advice)[0]?.dataset.route ?? '',
      channel: all<HTMLElement>(`${advice} [data-channel]`)[0]?.dataset.channel ?? '',
      items: all<HTMLElement>(`${advice} li[data-item]`).map(({ dataset }) => dataset.item ?? ''),
      ticked: all<HTMLElement>(`${advice} li[data-item]`).flatMap((line) =>
        line.querySelector<HTMLInputElement>('input')?.checked ? [line.dataset.item ?? ''] : [],
      ),
      kept: latest ? `${latest.answers} ${latest.ticks.sort()}` : '',
    };
  }, resume);

function differences(seen: Sight, wanted: Sight): string[] {
  const names = Object.keys(wanted) as (keyof Sight)[];
  return names.flatMap((name) => {
    const [is, should] = [JSON.stringify(seen[name]), JSON.stringify(wanted[name])];
    return is === should ? [] : [`${name}: the page has ${is}, the model ${should}`];
  });
}

/** Waits until the page shows what the model says; throws with every difference if it does not come to that. */
export async function compare(page: Page, model: Model, patience = 5_000): Promise<Sight> {
  const wanted = sightOf(model);
  const until = Date.now() + patience;
  for (;;) {
    const seen = await look(page, say(model.locale, 'app.resumeYes'));
    const found = differences(seen, wanted);
    if (found.length === 0) return seen;
    if (Date.now() > until) throw new Error(found.join('\n'));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
