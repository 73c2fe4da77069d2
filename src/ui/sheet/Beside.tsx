import { createContext, useContext } from 'react';
import type { Locale } from '#data/vocabulary.ts';
import type { SayOnPaper } from '#src/i18n/i18n.ts';
import { langOf } from '#src/i18n/locale.ts';

/** One of the sheet's languages, with its words. */
export interface Tongue {
  readonly locale: Locale;
  readonly t: SayOnPaper;
}
/** The sheet's languages, the reader's first. */
export const Tongues = createContext<readonly Tongue[]>([]);

interface Props {
  say: (tongue: Tongue) => string;
  /** Each language has its column, also where two say the same. */
  columns?: true;
}

/** Takes what to say, says it in every language of the sheet, each marked as its own; what two say alike stands once. */
export function Beside({ say, columns }: Props) {
  const said = useContext(Tongues).map((tongue) => ({ locale: tongue.locale, text: say(tongue) }));
  const isFirst = (text: string, at: number) => said.findIndex((one) => one.text === text) === at;
  return said
    .filter(({ text }, at) => columns || isFirst(text, at))
    .map(({ locale, text }) => (
      <span key={locale} className="counter-tongue" lang={langOf(locale)}>
        {text}{' '}
      </span>
    ));
}
