import { cardKind, type Given } from '#machines/card.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import type { CardId, Memory } from '../memory.ts';
import { usePhrases, useSayOnPaper } from '../useSay.ts';

/** Takes the cards and the carriers they are from, gives what each is called: kind and company, and a number where two would be called the same. Nothing personal. */
export function useNames(memory: Memory, carriers: CarrierIndex): (id: CardId) => string {
  const { t } = useSayOnPaper();
  const { answer } = usePhrases(carriers);
  const plain = (given: Given) => {
    const kind = t(`cards:kinds.${cardKind(given, carriers) ?? 'unknown'}`);
    const company = answer('carrier', given.carrier?.[0] ?? '');
    return company ? t('cards:name', { kind, company }) : kind;
  };
  const names = memory.map(({ given, copy = 1 }) => ({ name: plain(given), copy }));
  return ({ given, copy = 1 }) => {
    const name = plain(given);
    const alike = names.filter((other) => other.name === name);
    if (alike.length < 2) return name;
    // In the order they were added, whichever was looked at last.
    const at = memory.filter((one, index) => names[index]?.name === name && (one.copy ?? 1) < copy).length;
    return t('cards:numbered', { name, number: at + 1 });
  };
}
