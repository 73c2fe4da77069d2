import type { IndexedCarrier } from '#data/entry.ts';
import type { Locale } from '#data/vocabulary.ts';
import { isQuestion } from '#machines/link.ts';
import { adviceLines, withIds } from '../i18n/adviceText.ts';
import { createI18n, type Say } from '../i18n/i18n.ts';
import { phrases } from '../i18n/phrases.ts';
import type { Output } from './json.ts';

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
  if (advice) lines.push('', ...adviceLines(advice, t, said, locale, withIds));
  if (advice && advice.route !== 'nothing' && hotlines.length > 0) {
    const numbers = hotlines.map(({ number, from }) => `  ${number} ${t('aside', { text: t(`advice:from.${from}`) })}`);
    lines.push('', t('hotlines'), ...numbers);
  }
  return lines.join('\n');
}
