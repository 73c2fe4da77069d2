import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { colourFaults, findingsOf } from '../audit/engines.ts';
import { exceptionFor } from '../audit/exceptions.ts';
import { keyboardFaults } from '../audit/keyboard.ts';
import { layoutFaults } from '../audit/layouts.ts';
import { nuFaults } from '../audit/nu.ts';
import { orderOf } from '../audit/order.ts';
import { ensureJava } from './java.ts';
import { openPage } from './page.ts';

/** A page without fault, with a style and a content to put one in. */
const pageOf = (style: string, content: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Guards</title><style>
a, button, input { min-height: 44px; min-width: 44px; display: inline-block } :focus-visible { outline: 3px solid #000 } ${style}
</style></head><body><header><a href="#main">Skip</a></header><main id="main"><h1 tabindex="-1">Guards</h1>${content}</main></body></html>`;

/** Each fault, and the guards that must name it. */
const faults: [fault: string, style: string, content: string, named: RegExp[]][] = [
  ['none', '', '<h2>Sound</h2><p>Text</p><button type="button">Press</button>', []],
  [
    'too little contrast',
    '.pale { color: #999; background: #fff }',
    '<p class="pale">Text</p>',
    [/^axe color-contrast/, /^htmlcs .*1_4_3/],
  ],
  [
    'too little contrast in the dark',
    '@media (prefers-color-scheme: dark) { .pale { color: #333; background: #000 } }',
    '<p class="pale">Text</p>',
    [/^dark color-contrast/],
  ],
  ['a field without a label', '', '<input type="text">', [/^axe label/, /^ibm input_label_exists/, /^htmlcs .*H91/]],
  ['a heading that skips a level', '', '<h4>Deep</h4>', [/^axe heading-order/]],
  [
    'links too small and too close',
    '.small { min-width: 0; min-height: 0; font-size: 8px }',
    '<p><a class="small" href="#a">a</a><br><a class="small" href="#b">b</a><br><a class="small" href="#c">c</a></p>',
    [/^axe target-size/],
  ],
  [
    'a button too small for a finger',
    'button { min-height: 0; min-width: 0 }',
    '<button type="button">Press</button>',
    [/^narrow smaller than 44 px/],
  ],
  [
    'a focus that is not shown',
    'button:focus-visible { outline: none }',
    '<button type="button">Press</button>',
    [/^focus not shown: <button/],
  ],
  [
    'a focus that is hidden',
    '.lid { position: fixed; inset: 0; background: #fff }',
    '<button type="button">Press</button><p class="lid">Over all</p>',
    [/^focus hidden: <button/, /upon each other/],
  ],
  [
    'a control that Tab does not reach',
    '',
    '<a href="#x" tabindex="0">Link</a><button type="button" onfocus="this.previousElementSibling.focus()">Press</button><a href="#y">Last</a>',
    [/^not reached by Tab: <a href="#y"/],
  ],
  ['a page that scrolls sideways', '.wide { width: 600px }', '<p class="wide">Text</p>', [/^narrow sideways/]],
  ['text that is cut off', '.cut { height: 8px; overflow: hidden }', '<p class="cut">Text</p>', [/^narrow cut off/]],
  [
    'text upon text',
    '.up { margin-top: -2em; position: relative }',
    '<p>One text</p><p class="up">Another text</p>',
    [/^narrow upon each other/],
  ],
  ['two headings of the first level', '', '<h1>Again</h1>', [/^2 headings of the first level/]],
  [
    'a group without a name',
    '',
    '<fieldset><label><input type="radio" name="r"> One</label></fieldset>',
    [/^a group without a name/],
  ],
  [
    'a heading without the focus',
    '',
    '<button type="button" class="focused">Press</button>',
    [/^the focus is on <button/],
  ],
  [
    'something that moves',
    'button { transition: color 1s }',
    '<button type="button">Press</button>',
    [/^moves though/],
  ],
  ['elements nested wrongly', '', '<p>Text <div>Block</div></p>', [/^nu .*“p” end tag/]],
];

let folder = '';
beforeAll(() => {
  ensureJava();
  folder = mkdtempSync(join(tmpdir(), 'guards-'));
  return () => rmSync(folder, { recursive: true });
});

test('every guard names the fault it is there for, and none where there is no fault', async () => {
  const { page, close } = await openPage({ reducedMotion: 'reduce' });
  const files = faults.map(([fault, style, content]) => {
    const file = join(folder, `${fault}.html`);
    writeFileSync(file, pageOf(style, content));
    return file;
  });
  const markup = await nuFaults(files);
  for (const [fault, style, content, named] of faults) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.setContent(pageOf(style, content));
    await page
      .locator(/focused/.test(content) ? '.focused' : 'h1')
      .first()
      .focus();
    const { faults: order } = await orderOf(page, { lang: 'en', focus: 'h1' });
    const found = [
      ...(await findingsOf('axe', page)),
      ...(await findingsOf('ibm', page)),
      ...(await findingsOf('htmlcs', page)),
    ];
    const all = [
      ...order,
      ...found.filter((one) => !exceptionFor(one)).map(({ engine, rule, html }) => `${engine} ${rule}: ${html}`),
      ...(await colourFaults(page, ['dark', 'forced'])),
      ...(await layoutFaults(page, 'narrow')),
      ...(await keyboardFaults(page)).faults,
      ...markup.filter((one) => one.includes(encodeURI(`${fault}.html`))).map((one) => `nu ${one}`),
    ];
    if (fault === 'none') expect.soft(all).toEqual([]);
    for (const guard of named) expect.soft(all, fault).toContainEqual(expect.stringMatching(guard));
  }
  await close();
}, 120_000);
