import type { Carrier } from '#data/schema.ts';
import { openKinds } from '#src/advice/openKinds.ts';
import { useGuide } from './guideContext.tsx';
import type { Knowledge } from './knowledge.ts';

/** The general records for the kinds of card that a record covers. */
const rulesFor = (record: Carrier, { rules }: Knowledge) =>
  rules.filter(([, one]) => one !== record && record.cards.some((kind) => one.cards.includes(kind)));

/** What a record leaves open: what the general rules say, and what must be asked. */
export function OpenQuestions({ record }: { record: Carrier }) {
  const { t, locale, knowledge, to } = useGuide();
  const rules = rulesFor(record, knowledge);
  const { ask, ruled } = openKinds(
    record,
    rules.map(([, one]) => one),
  );
  return (
    <>
      {ruled.length > 0 && !record.generic && (
        <section>
          <h2>{t('carrier.rules')}</h2>
          <p>
            {t('carrier.rulesLead', { name: record.name[locale] })}{' '}
            {rules.map(([id, one]) => (
              <a key={id} href={to(`carriers/${id}/`)}>
                {one.name[locale]}
              </a>
            ))}
          </p>
          <ul className="plain">
            {ruled.map((kind) => (
              <li key={kind}>{t(`kinds.${kind}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {ask.length > 0 && (
        <section className="ask">
          <h2>{t('carrier.ask')}</h2>
          <p>{t('carrier.askLead', { name: record.name[locale] })}</p>
          <ul>
            {ask.map((kind) => (
              <li key={kind}>{t(`facts:${kind}`)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
