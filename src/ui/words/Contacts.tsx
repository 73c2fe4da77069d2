import type { Session } from '#machines/session.ts';
import { type Supplier, sourcesOf } from '#src/advice/facts.ts';
import { Hotlines } from '../Hotlines.tsx';
import { SourceNote } from '../sources.tsx';
import { useSayOnPaper } from '../useSay.ts';

/** Where to say it: the phone numbers and addresses of the company's record, or where to look for one. */
export function Contacts({ supplier, session }: { supplier: Supplier; session: Session }) {
  const { t, locale } = useSayOnPaper();
  const { hotlines, emails = [] } = supplier.own;
  return (
    <div className="around">
      {hotlines.length > 0 ? (
        <Hotlines supplier={supplier} session={session} level="h3" />
      ) : (
        <p>{t('letters:noHotline')}</p>
      )}
      {emails.length > 0 && (
        <div className="hotlines">
          <h3>{t('letters:addresses')}</h3>
          <ul>
            {emails.map(({ address, note, sources }) => (
              <li key={address}>
                {address} {note?.[locale]} <SourceNote sources={sourcesOf(supplier.own, sources)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
