import { createHash } from 'node:crypto';
import type { Text } from '#data/statement.ts';
import { type Locale, locales } from '#data/vocabulary.ts';
import type { Advice, AdviceItem } from '../../advice/advise.ts';

/** What a reader sees of one line. Facts and services stand as tokens: two are the same where the words are. */
export interface OutcomeItem {
  readonly id: string;
  readonly stage: string;
  readonly because: readonly string[];
  readonly says: readonly string[];
}
/** What one set of answers leads to, small enough to be sent and compared as text. */
export interface Outcome {
  /** The question that is still open, or `advice`. */
  readonly at: string;
  readonly dropped: readonly string[];
  readonly advice?: {
    readonly wayOut: readonly [route: string, headline: string];
    readonly because: readonly string[];
    readonly channel: readonly string[];
    readonly others: readonly string[];
    readonly ruledOut: readonly string[];
    readonly items: readonly OutcomeItem[];
    readonly ask: readonly string[];
  };
}

/** Turns words into tokens and remembers them, so that only those of the examples need be sent. */
export class Tokens {
  readonly #known = new WeakMap<Text, string>();
  readonly #words = new Map<string, Text>();

  /** Takes words and a name that tells them from the same words elsewhere. */
  #token(name: string, words: Text): string {
    const inOrder = () => JSON.stringify(locales.map((locale) => words[locale]));
    const hash = this.#known.get(words) ?? createHash('sha1').update(inOrder()).digest('base64url').slice(0, 10);
    this.#known.set(words, hash);
    const token = `${name}~${hash}`;
    this.#words.set(token, words);
    return token;
  }

  /** Takes a line's facts, with what contradicts them, as tokens. Where and when they were read is not told apart. */
  facts({ facts }: AdviceItem): string[] {
    return facts.flatMap(({ kind, text, against }) => [
      this.#token(kind, text),
      ...against.map((other) => this.#token(`${kind}.against`, other.text)),
    ]);
  }

  /** Takes a line's services as tokens. */
  services({ services }: AdviceItem): string[] {
    return services.map(({ name, oldSms, url = '', facts }) => {
      const said = (locale: Locale) =>
        [name[locale], oldSms, url, ...facts.map(({ about, text }) => `${about}: ${text[locale]}`)].join(' ');
      return this.#token('service', { en: said('en'), 'zh-Hans': said('zh-Hans'), 'zh-Hant': said('zh-Hant') });
    });
  }

  /** Takes a channel or none as a token or none. */
  channel(channel: Advice['channel']): string[] {
    if (!channel) return [];
    const { id, confirms, text, url = '' } = channel;
    return [`${this.#token(id, text)}~${confirms ? 'confirmed' : 'unconfirmed'}~${url}`];
  }

  /** Takes tokens, gives the words of those that are known here. */
  words(tokens: readonly string[]): Record<string, Text> {
    // A channel's token goes on after its words.
    const wordsOf = (token: string) => this.#words.get(token.split('~', 2).join('~'));
    return Object.fromEntries(
      tokens.flatMap((token) => {
        const words = wordsOf(token);
        return words ? [[token, words]] : [];
      }),
    );
  }
}

/** In which order reasons are named tells nobody anything. */
const inOrder = (reasons: readonly string[]) => [...reasons].sort();

/** Takes an advice and the services of its lines, gives what is compared of it. */
export function outcomeOf(advice: Advice, services: ReadonlyMap<string, readonly string[]>, tokens: Tokens) {
  const { route, headline, because, channel, others, ruledOut, items, ask } = advice;
  return {
    wayOut: [route, headline] as const,
    because: inOrder(because),
    channel: tokens.channel(channel),
    others: others.flatMap((other) => tokens.channel(other)),
    ruledOut: ruledOut.map((one) => `${one.id} by ${inOrder(one.because).join(', ')}`),
    items: items.map((item) => ({
      id: item.id,
      stage: item.stage,
      because: inOrder(item.because),
      says: [...tokens.facts(item), ...(services.get(item.id) ?? [])],
    })),
    ask,
  };
}
