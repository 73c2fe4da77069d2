import type { Locale } from '#data/vocabulary.ts';
import type { Advice, AdviceItem } from '../advice/advise.ts';
import type { ChannelAdvice } from '../advice/channels.ts';
import { stages } from '../advice/item.ts';
import type { Say } from './i18n.ts';
import type { phrases } from './phrases.ts';

/** How the parts of an advice look as lines of text. */
export interface Style {
  readonly title: (text: string) => string;
  readonly stage: (text: string) => string;
  readonly item: (what: string, id: string) => string;
  readonly detail: (text: string) => string;
  readonly fact: (text: string, url: string) => string;
  readonly against: (text: string, url: string) => string;
  readonly point: (text: string) => string;
  readonly question: (text: string) => string;
}

/** For a message or a note. */
export const plainText: Style = {
  title: (text) => text,
  stage: (text) => text,
  item: (what) => `  [ ] ${what}`,
  detail: (text) => `      ${text}`,
  fact: (text, url) => `      – ${text}  <${url}>`,
  against: (text, url) => `        ${text}  <${url}>`,
  point: (text) => `  ${text}`,
  question: (text) => `  ? ${text}`,
};
/** For whoever edits the list or its data: with the id of each line. */
export const withIds: Style = { ...plainText, item: (what, id) => `  [ ] ${what}  (${id})` };
/** What would be a mark of Markdown in a text is one no longer. */
const marked = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
/** For notes and trackers that draw boxes to tick. */
export const markdown: Style = {
  title: (text) => `# ${marked(text)}\n`,
  stage: (text) => `## ${marked(text)}\n`,
  item: (what) => `- [ ] **${marked(what)}**`,
  detail: (text) => `  ${marked(text)}`,
  fact: (text, url) => `  - ${marked(text)} (<${url}>)`,
  against: (text, url) => `    - ${marked(text)} (<${url}>)`,
  point: (text) => `- ${marked(text)}`,
  question: (text) => `- ${marked(text)}`,
};

type Phrases = ReturnType<typeof phrases>;

/**
 * Takes an advice, the words and phrases of a locale, and a style; gives the advice as lines of text: way out, where to ask,
 * checklist by stage with facts and reasons, open questions.
 */
export function adviceLines(advice: Advice, t: Say, said: Phrases, locale: Locale, style: Style): string[] {
  const channel = ({ id, text, confirms }: ChannelAdvice) =>
    `${t('pair', { name: t(`advice:channels.${id}`), value: text[locale] })} ${t(confirms ? 'confirmed' : 'unconfirmed')}`;
  const lines = (item: AdviceItem): string[] => {
    const { what, how } = said.itemWords(item.id, advice.card);
    return [
      style.item(what, item.id),
      style.detail(how),
      ...item.facts.flatMap((fact) => [
        style.fact(
          `${fact.against.length > 0 ? `${t('conflict')} ` : ''}${fact.text[locale]}`,
          fact.sources[0]?.url ?? '',
        ),
        ...fact.against.map((other) =>
          style.against(`${t('against')} ${other.text[locale]}`, other.sources[0]?.url ?? ''),
        ),
      ]),
      style.detail(`${t('because')} ${item.because.map(said.reason).join(' · ')}`),
    ];
  };
  const ofStage = stages.map((stage) => ({ stage, items: advice.items.filter((item) => item.stage === stage) }));
  const reasons = (ids: readonly string[]) => t('aside', { text: ids.map(said.reason).join(' · ') });
  return [
    style.title(t('adviceTitle', { route: t(`advice:headlines.${advice.headline}.name`) })),
    t(`advice:headlines.${advice.headline}.sentence`),
    '',
    advice.channel ? channel(advice.channel) : t(`noChannel.${advice.route as 'portOut' | 'lapse' | 'nothing'}`),
    ...(advice.others.length + advice.ruledOut.length > 0 ? [''] : []),
    ...advice.others.map((other) => style.point(t('pair', { name: t('others'), value: channel(other) }))),
    ...advice.ruledOut.map(({ id, because }) =>
      style.point(`${t('pair', { name: t('ruledOut'), value: t(`advice:channels.${id}`) })}${reasons(because)}`),
    ),
    ...ofStage
      .filter(({ items }) => items.length > 0)
      .flatMap(({ stage, items }) => ['', style.stage(t(`advice:stages.${stage}`)), ...items.flatMap(lines)]),
    ...(advice.ask.length > 0
      ? ['', style.stage(t('askTitle')), ...advice.ask.map((kind) => style.question(t(`facts:${kind}`)))]
      : []),
  ];
}
