import { expect, test } from 'vitest';
import { walks } from '../walks.ts';
import { itemsOn, openPage, walkThrough } from './page.ts';

test.each(walks)('$locale: $story', async ({ locale, trail, route, channel, inOrder, absent }) => {
  const { page, close } = await openPage();
  await walkThrough(page, locale, trail);
  expect(new URL(page.url()).hash).toBe(`#${trail}`);
  expect(await page.locator('[data-route]').getAttribute('data-route')).toBe(route);
  const recommended = page.locator('[data-channel]');
  expect((await recommended.count()) ? await recommended.getAttribute('data-channel') : null).toBe(channel);
  const items = await itemsOn(page);
  expect(items.filter((id) => inOrder.includes(id))).toEqual(inOrder);
  expect(items.filter((id) => absent.includes(id))).toEqual([]);
  await close();
});
