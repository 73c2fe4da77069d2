import { renderToStaticMarkup } from 'react-dom/server';
import type { GuideId, Locale } from '#data/vocabulary.ts';
import { questionIds } from '#machines/link.ts';
import { createI18n } from '#src/i18n/i18n.ts';
import { Speaker } from '#src/ui/Speaker.tsx';
import { NoScript } from '../NoScript.tsx';
import { AboutPage } from './AboutPage.tsx';
import { AccessibilityPage } from './AccessibilityPage.tsx';
import { audited } from './audited.ts';
import { CarrierPage } from './CarrierPage.tsx';
import { CarriersPage } from './CarriersPage.tsx';
import { ChecklistPage } from './ChecklistPage.tsx';
import { ChecklistsPage } from './ChecklistsPage.tsx';
import { CorrectionsPage } from './CorrectionsPage.tsx';
import { factsByKind, titleKeyOf, waysToEnd } from './carrierFacts.ts';
import { checklistOf } from './checklistOf.ts';
import { Frame } from './Frame.tsx';
import { guideWords, Place, type useGuide } from './guideContext.tsx';
import type { Knowledge } from './knowledge.ts';
import { MapPage } from './MapPage.tsx';
import { ServicesPage } from './ServicesPage.tsx';
import { SourcesPage } from './SourcesPage.tsx';
import { cardAnswers, pathOf } from './useChecklist.ts';
import { usesOf } from './usesOf.ts';

/** A guide as HTML: what stands in the head and in the body. */
export interface Guide {
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

const chapters = {
  'checklists/': ChecklistsPage,
  'carriers/': CarriersPage,
  'services/': ServicesPage,
  'corrections/': CorrectionsPage,
  'map/': MapPage,
  'sources/': SourcesPage,
  'about/': AboutPage,
  'accessibility/': AccessibilityPage,
};
type Chapter = keyof typeof chapters;
const isChapter = (path: string): path is Chapter => Object.hasOwn(chapters, path);
type Translate = ReturnType<typeof useGuide>['t'];

/** Takes all records, gives the path below the locale of every guide. */
export const guidePaths = ({ carriers }: Knowledge): string[] => [
  ...Object.keys(chapters),
  ...cardAnswers.map(pathOf),
  ...Object.keys(carriers).map((id) => `carriers/${id}/`),
];

function chapterHead(path: Chapter, knowledge: Knowledge, t: Translate): Omit<Guide, 'body'> {
  const counts = {
    'checklists/': () => cardAnswers.length,
    'carriers/': () => Object.values(knowledge.carriers).filter(({ generic }) => !generic).length,
    'services/': () => Object.keys(knowledge.bindings).length,
    'corrections/': () => Object.keys(knowledge.corrections.corrections).length,
    'map/': () => questionIds.length,
    'sources/': () => usesOf(knowledge).length,
    'about/': () => 0,
    'accessibility/': () => audited.states.length,
  };
  const chapter = path.slice(0, -1) as GuideId;
  return {
    title: t(`${chapter}.title`),
    description: t(`${chapter}.description`, { count: counts[path]() }),
  };
}

/** An i18next instance that speaks a locale with the words of the guides. */
async function speaking(locale: Locale) {
  const i18n = await createI18n(locale);
  i18n.addResourceBundle(locale, 'guide', (await import(`../../i18n/${locale}/guide.json`)).default);
  return i18n;
}

/** Takes a locale and all records, gives what its start page says where no script runs, as HTML. */
export async function noScriptIn(locale: Locale, knowledge: Knowledge): Promise<string> {
  return renderToStaticMarkup(
    <Speaker by={await speaking(locale)}>
      <Place value={{ path: '', knowledge }}>
        <NoScript />
      </Place>
    </Speaker>,
  );
}

/**
 * Takes a locale and all records, gives a function from a guide’s path below the locale to the guide. That throws
 * for a path that is none of `guidePaths`.
 */
export async function guideRenderer(locale: Locale, knowledge: Knowledge): Promise<(path: string) => Guide> {
  const i18n = await speaking(locale);
  const t = guideWords(i18n, locale);
  const withName = (head: Omit<Guide, 'body'>) => ({
    ...head,
    title: t('titleOf', { title: head.title, name: t('app:name') }),
  });
  const bodyOf = (path: string, page: React.ReactNode) =>
    renderToStaticMarkup(
      <Speaker by={i18n}>
        <Place value={{ path, knowledge }}>
          <Frame>{page}</Frame>
        </Place>
      </Speaker>,
    );
  return (path) => {
    if (isChapter(path)) {
      const Chapter = chapters[path];
      return { ...withName(chapterHead(path, knowledge, t)), body: bodyOf(path, <Chapter />) };
    }
    const card = cardAnswers.find((one) => pathOf(one) === path);
    if (card) {
      const { stops, ways, lines } = checklistOf(card, knowledge);
      const named = { card: t(`questions:card.answers.${card}.label`) };
      const counts = { questions: stops.length, ways: ways.length, lines: lines.length };
      const head = {
        title: t('checklist.title', named),
        description: t('checklist.description', { ...named, ...counts }),
      };
      return { ...withName(head), body: bodyOf(path, <ChecklistPage card={card} />) };
    }
    const [, id = ''] = /^carriers\/([^/]+)\/$/.exec(path) ?? [];
    const record = Object.hasOwn(knowledge.carriers, id) ? knowledge.carriers[id] : undefined;
    if (!record) throw new Error(`There is no guide at ${path}.`);
    const name = record.name[locale];
    const head = {
      title: t(titleKeyOf(record), { name }),
      description: t('carrier.description', {
        name,
        confirmed: new Set(waysToEnd(record).flatMap(({ id: way, confirms }) => (confirms ? [way] : []))).size,
        facts: factsByKind(record).flatMap(([, facts]) => facts).length,
      }),
    };
    return { ...withName(head), body: bodyOf(path, <CarrierPage id={id} record={record} />) };
  };
}
