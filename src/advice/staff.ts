import type { Locale } from '#data/vocabulary.ts';
import type { CardKind } from '#machines/card.ts';

const hongKong: readonly Locale[] = ['zh-Hant', 'en'];
const languages: { readonly [K in CardKind]: readonly Locale[] } = {
  hkNumber: hongKong,
  hkData: hongKong,
  dual: hongKong,
  mainland: ['zh-Hans'],
  usSim: ['en'],
  usVirtual: ['en'],
  pocketWifi: hongKong,
};

/** Takes the kind of card, gives the languages the company's staff read, the first one first; Hong Kong's while nobody can tell. */
export const staffLocales = (card: CardKind | undefined): readonly Locale[] => (card ? languages[card] : hongKong);
