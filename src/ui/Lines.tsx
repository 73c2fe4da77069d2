import type { CardKind } from '#machines/card.ts';
import type { ItemId } from '#src/advice/items.ts';
import { usePhrases } from './useSay.ts';

/** Lines of the table by what they tell one to do, under a heading; nothing if there are none. */
export function Lines({ title, ids, card }: { title: string; ids: readonly ItemId[]; card: CardKind | undefined }) {
  const { itemWords } = usePhrases({});
  if (ids.length === 0) return null;
  return (
    <>
      <p className="lines-title">{title}</p>
      <ul className="lines">
        {ids.map((id) => (
          <li key={id} data-line={id}>
            {itemWords(id, card).what}
          </li>
        ))}
      </ul>
    </>
  );
}
