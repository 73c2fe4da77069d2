import type { IndexedCarrier } from '#data/entry.ts';
import type { Locale } from '#data/vocabulary.ts';
import { isQuestion } from '#machines/link.ts';
import type { Advice, AdviceItem } from '../advice/advise.ts';
import type { ChannelAdvice } from '../advice/channels.ts';
import { stages } from '../advice/item.ts';
import { createI18n, type Say } from '../i18n/i18n.ts';
import { phrases } from '../i18n/phrases.ts';
import type { Output } from './json.ts';

type Phrases = ReturnType<typeof phrases>;

function itemLines(
  item: AdviceItem,
  card: Advice['card'],
  t: Say,
  { reason, itemWords }: Phrases,
  locale: Locale,
): string[] {
  const { what, how } = itemWords(item.id, card);
  return [
    `  [ ] ${what}  (${item.id})`,
    `      ${how}`,
    ...item.facts.flatMap((fact) => [
      `      – ${fact.against.length > 0 ? `${t('conflict')} ` : ''}${fact.text[locale]}  <${fact.sources[0]?.url}>`,
      ...fact.against.map((other) => `        ${t('against')} ${other.text[locale]}  <${other.sources[0]?.url}>`),
    ]),
    `      ${t('because')} ${item.because.map(reason).join(' · ')}`,
  ];
}

function channelLine(channel: ChannelAdvice, t: Say, locale: Locale): string {
  return `${t('pair', { name: t(`advice:channels.${channel.id}`), value: channel.text[locale] })} ${t(channel.confirms ? 'confirmed' : 'unconfirmed')}`;
}

function adviceLines(advice: Advice, t: Say, said: Phrases, locale: Locale): string[] {
  const ofStage = stages.map((stage) => ({ stage, items: advice.items.filter((item) => item.stage === stage) }));
  return [
    t('adviceTitle', { route: t(`advice:headlines.${advice.headline}.name`) }),
    t(`advice:headlines.${advice.headline}.sentence`),
    '',
    advice.channel
      ? channelLine(advice.channel, t, locale)
      : t(`noChannel.${advice.route as 'portOut' | 'lapse' | 'nothing'}`),
    ...advice.others.map((other) => `  ${t('pair', { name: t('others'), value: channelLine(other, t, locale) })}`),
    ...advice.ruledOut.map(
      ({ id, because }) =>
        `  ${t('pair', { name: t('ruledOut'), value: t(`advice:channels.${id}`) })}${t('aside', { text: because.map(said.reason).join(' · ') })}`,
    ),
    ...ofStage
      .filter(({ items }) => items.length > 0)
      .flatMap(({ stage, items }) => [
        '',
        t(`advice:stages.${stage}`),
        ...items.flatMap((item) => itemLines(item, advice.card, t, said, locale)),
      ]),
    ...(advice.ask.length > 0 ? ['', t('askTitle'), ...advice.ask.map((fact) => `  ? ${t(`facts:${fact}`)}`)] : []),
  ];
}

/** Takes what was found out, gives it as plain text in a locale: the next question, or the advice. */
export async function toText(
  { trail, next, advice, hotlines = [] }: Output,
  carriers: { readonly [id: string]: IndexedCarrier },
  locale: Locale,
): Promise<string> {
  const i18n = await createI18n(locale);
  const t = i18n.t as unknown as Say;
  const said = phrases(t, carriers, locale);
  const lines = Object.entries(trail).flatMap(([question, answers]) =>
    (answers ?? []).map((answer) => said.reason(`${question}.${answer}`)),
  );
  if (next && isQuestion(next.question)) {
    const { question } = next;
    lines.push(
      '',
      t(`questions:${question}.ask`),
      ...next.answers.map((answer) => `  ${question}=${answer}  ${said.answer(question, answer)}`),
    );
  }
  if (advice) lines.push('', ...adviceLines(advice, t, said, locale));
  if (advice && advice.route !== 'nothing' && hotlines.length > 0) {
    const numbers = hotlines.map(({ number, from }) => `  ${number} ${t('aside', { text: t(`advice:from.${from}`) })}`);
    lines.push('', t('hotlines'), ...numbers);
  }
  return lines.join('\n');
}
