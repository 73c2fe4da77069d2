import { beforeEach, describe, expect, test, vi } from 'vitest';
import { indexOf } from '#data/read.ts';
import type { Carrier } from '#data/schema.ts';
import { bindingKinds, guideKinds, type Locale, locales } from '#data/vocabulary.ts';
import { type Advice, advise } from '#src/advice/advise.ts';
import { type CarrierFile, type Supplier, sourcesOf, statedFacts } from '#src/advice/facts.ts';
import { lettersFor } from '#src/advice/letters.ts';
import { datesFor } from '#src/advice/timing.ts';
import { whyNot } from '#src/advice/whyNot.ts';
import { loadRecord } from '#src/carriers.ts';
import { adviceLines, plainText } from '#src/i18n/adviceText.ts';
import { createI18n, type Say } from '#src/i18n/i18n.ts';
import { phrases } from '#src/i18n/phrases.ts';
import { budgets, hold, weigh } from '#src/pages/budgets.ts';
import { recordFiles } from '#src/pages/recordFiles.ts';
import { loadRecords } from '#src/records.ts';
import { chanceOf } from '../browser/seeded.ts';
import { adviseOn, type Choices, everything, records, supplierOf, walk } from '../journeys.ts';
import { serveRecords } from '../served.ts';

beforeEach(() => void vi.stubGlobal('fetch', serveRecords));

const index = indexOf(records);
const today = '2026-11-21';

/** What is left of something when every text is read in one language. */
const readIn = (locale: Locale, said: unknown): string =>
  JSON.stringify(said, (_key, value) =>
    value && typeof value === 'object' && 'zh-Hant' in value ? value[locale] : value,
  );
/** What says things in a locale. */
async function voiceOf(locale: Locale) {
  const t = (await createI18n(locale)).t as unknown as Say;
  return { locale, t, said: phrases(t, index, locale) };
}
const isForGuides = (kind: string) => guideKinds.some((one) => one === kind);

/** All that can be read of a carrier's record in the app, with its sources in their places. */
function readable(record: CarrierFile): unknown {
  const cited = (all: readonly { readonly sources: readonly string[] }[] = []) =>
    all.map((one) => ({ ...one, sources: sourcesOf(record, one.sources) }));
  const kinds = Object.keys(record.facts).filter((kind) => !isForGuides(kind)) as (keyof Carrier['facts'])[];
  return {
    hotlines: cited(record.hotlines),
    emails: cited(record.emails),
    channels: cited(record.channels),
    facts: kinds.map((kind) => [kind, statedFacts(record, kind)]),
  };
}

describe('what the page loads of a carrier in one language', () => {
  test.each(Object.keys(records))(
    'of %s says all that the record says, but for what only the guides show',
    async (id) => {
      const whole = records[id] as Carrier;
      for (const locale of locales) {
        const loaded = await loadRecord<CarrierFile>(`carriers/${id}`, locale);
        const said = readIn(locale, readable(whole));
        for (const asked of locales) expect(readIn(asked, readable(loaded))).toBe(said);
        expect(Object.keys(loaded.facts).filter(isForGuides)).toEqual([]);
      }
    },
  );

  test('gives the list, papers, reasons and text that the whole records give, for every carrier and any answers', async () => {
    const { pick } = chanceOf(7);
    const branching = ['card', 'clue', 'carrier', 'dataTerm', 'drop'];
    const anybody: Choices = (question, given) =>
      branching.includes(question) ? everything(question, given) : [pick(everything(question, given))];
    const journeys = walk(anybody, { journey: (given) => given, merge: (results) => results.flat() });
    expect(journeys.length).toBeGreaterThan(150);
    const all = (advice: Advice) => [advice, lettersFor(advice), datesFor(advice, '2027-02-01', today)];
    const voices = await Promise.all(locales.map(voiceOf));
    for (const [at, given] of journeys.entries()) {
      const whole = adviseOn(given);
      for (const { locale, t, said } of voices) {
        const { supplier, bindings } = await loadRecords(given, index, locale);
        const advice = advise({ given, carriers: index }, supplier, bindings, today);
        expect(readIn(locale, all(advice))).toBe(readIn(locale, all(whole)));
        const text = (one: Advice) => adviceLines(one, t, said, locale, plainText).join('\n');
        expect(text(advice)).toBe(text(whole));
        const absent = (records: Supplier) => whyNot(whole, given, index, records);
        if (at % 40 === 0) expect(absent(supplier)).toEqual(absent(supplierOf(given)));
      }
    }
  }, 60_000);

  test('is of the services those of the kinds that were named', async () => {
    const given = { card: ['usSim'], carrier: ['tello'], aim: ['close'], signal: ['receives'], holder: ['self'] };
    const kinds = async (named: readonly string[]) => {
      const { bindings } = await loadRecords({ ...given, bindings: named }, index, 'en');
      return [...new Set(bindings.map(({ kind }) => kind))];
    };
    expect(await kinds(['none'])).toEqual([]);
    expect(await kinds(['bank', 'work'])).toEqual(['bank', 'work']);
    expect((await kinds(['unsure'])).sort()).toEqual([...bindingKinds].sort());
  });
});

describe('the sizes of records', () => {
  const { files, loads } = recordFiles();
  test('are held to a budget, for whatever is loaded of them', () => {
    const held = new Set(loads.flatMap(({ paths }) => paths));
    expect([...files.keys()].filter((path) => !held.has(path) && !path.startsWith('index/'))).toEqual([]);
    expect([...held].filter((path) => !files.has(path))).toEqual([]);
    // Of a carrier all that is loaded counts together; general rules are about many.
    const together = loads.flatMap(({ paths }) => (paths.length > 1 ? [String(paths)] : []));
    expect(together).toContain('carriers/cmhk.json,en/carriers/cmhk.json');
    const alone = loads.flatMap(({ paths }) => (paths.length === 1 ? paths : []));
    expect(alone.filter((path) => !records[path.replace(/^.*carriers\/(.*)\.json$/, '$1')]?.generic)).toEqual([]);
  });
  test('that are over it stop the build, by name and number', () => {
    expect(() => hold('carriers/cmhk.json', 3_001, budgets.carrier)).toThrow(
      /carriers\/cmhk\.json: 3001 bytes.* 3000 /,
    );
    expect(() => hold('carriers/cmhk.json', 3_000, budgets.carrier)).not.toThrow();
    expect(weigh('the same again and again, '.repeat(200))).toBeLessThan(60);
    expect(weigh(crypto.getRandomValues(new Uint8Array(5_000)))).toBeGreaterThan(5_000);
  });
});
