import { cleanup, render } from '@testing-library/react';
import jsQR from 'jsqr';
import { afterEach, describe, expect, test } from 'vitest';
import { indexOf } from '#data/read.ts';
import { locales } from '#data/vocabulary.ts';
import { parseLink } from '#machines/link.ts';
import { adviceLines, markdown, plainText } from '#src/i18n/adviceText.ts';
import { createI18n, type Say } from '#src/i18n/i18n.ts';
import { phrases } from '#src/i18n/phrases.ts';
import { QrCode } from '#src/ui/handover/QrCode.tsx';
import { adviseOn, records } from '../journeys.ts';

afterEach(cleanup);

const usual =
  'card=hkNumber&carrier=cmhk&tariff=prepaid&aim=close&signal=receives&holder=self&bindings=bank,messaging&place=mainland';

/** What a camera sees of the drawing: each module as four by four dots. */
function photograph(svg: Element): { dots: Uint8ClampedArray; width: number } {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const width = size * 4;
  const dots = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of (svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < 4; row++)
      for (let column = 0; column < 4; column++) {
        const at = ((Number(y) * 4 + row) * width + Number(x) * 4 + column) * 4;
        dots.set([0, 0, 0], at);
      }
  return { dots, width };
}

describe('the code', () => {
  test.each([usual, `${usual}&extras=addOns,subCards,bundle&bindings=bank,payment,messaging,signIn,government,work`])(
    'is read back by another program: %s',
    (fragment) => {
      const link = `https://example.org/signoff/zh-Hant/#${fragment}`;
      const { container } = render(<QrCode text={link} label="code" />);
      const { dots, width } = photograph(container.querySelector('svg') as Element);
      expect(jsQR(dots, width, width)?.data).toBe(link);
    },
  );
});

describe.each(locales)('as text in %s', (locale) => {
  test.each([plainText, markdown])('the list holds every line, question and source', async (style) => {
    const i18n = await createI18n(locale);
    const t = i18n.t as unknown as Say;
    const { given } = parseLink(usual);
    const advice = adviseOn(given);
    const said = phrases(t, indexOf(records), locale);
    const lines = adviceLines(advice, t, said, locale, style);
    const whole = lines.join('\n').replace(/\\(.)/g, '$1');
    for (const { id, facts } of advice.items) {
      expect(whole).toContain(said.itemWords(id, advice.card).what);
      for (const fact of facts) expect(whole).toContain(fact.text[locale]);
      for (const fact of facts) expect(whole).toContain(`<${fact.sources[0]?.url}>`);
    }
    for (const kind of advice.ask) expect(whole).toContain(t(`facts:${kind}`));
    expect(lines.filter((line) => /^\s*(- )?\[ \]/.test(line))).toHaveLength(advice.items.length);
  });
});

test('a text that looks like Markdown is none in Markdown', () => {
  expect(markdown.item('*a* [b](c) <d>', 'x')).toBe('- [ ] **\\*a\\* \\[b\\](c) \\<d\\>**');
});
