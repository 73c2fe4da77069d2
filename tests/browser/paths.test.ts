import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import type { Given } from '#machines/card.ts';
import { formatLink } from '#machines/link.ts';
import { adviseOn } from '../journeys.ts';
import { drive, open } from './drive.ts';
import { after, type Model, openedAt } from './model.ts';
import { openPage } from './page.ts';
import { cover, pairs, pairsOf } from './paths.ts';
import { compare } from './sight.ts';

const paths = cover();

test('the paths hold every answer of every question', () => {
  const held = new Set(paths.flatMap(pairsOf));
  expect(pairs.filter((pair) => !held.has(pair))).toEqual([]);
});

/** Walks a path from the first question to the advice, holds every page on it to the model, and starts again. */
async function walkPath(page: Page, start: Model, path: Given): Promise<Model> {
  let model = start;
  await compare(page, model);
  for (const answers of Object.values(path)) {
    const step = { do: 'answer', answers: answers ?? [] } as const;
    await drive(page, model, step);
    model = after(model, step);
    await compare(page, model);
  }
  const { route, channel, items, hash } = await compare(page, model);
  // One advice for every locale: what each shows is therefore the same in all.
  const advice = adviseOn(path);
  expect({ route, channel, items, hash }).toEqual({
    route: advice.route,
    channel: advice.channel?.id ?? '',
    items: advice.items.map(({ id }) => id),
    hash: `#${formatLink(path)}`,
  });
  await drive(page, model, { do: 'restart' });
  return after(model, { do: 'restart' });
}

test.each(locales)(
  'in %s every answer is walked, each page is what the machine says, and the advice is that of the answers',
  async (locale) => {
    // One page for all paths: to open one anew takes longer than a path.
    const { page, close } = await openPage();
    let model = openedAt(locale, {});
    await open(page, model);
    for (const path of paths) {
      model = await walkPath(page, model, path).catch((error: Error) => {
        throw new Error(`on ${locale} ${formatLink(path)}\n${error.message}`, { cause: error });
      });
    }
    await close();
  },
  120_000,
);
