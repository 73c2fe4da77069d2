import { useMemo, useState } from 'react';
import type { Session } from '#machines/session.ts';
import type { Advice } from '#src/advice/advise.ts';
import type { Supplier } from '#src/advice/facts.ts';
import { type Change, whyNot } from '#src/advice/whyNot.ts';
import type { CarrierIndex } from '#src/carriers.ts';
import { Lines } from './Lines.tsx';
import { usePhrases } from './useSay.ts';
import { hrefOf } from './useSession.ts';

interface Props {
  advice: Advice;
  supplier: Supplier;
  session: Session;
  carriers: CarrierIndex;
}

/** The answers that would bring something in: what was said otherwise as a link to change it, what was not asked as words. */
function Changes({ changes, session, carriers }: { changes: readonly Change[] } & Pick<Props, 'session' | 'carriers'>) {
  const { t, reason } = usePhrases(carriers);
  return (
    <p className="because">
      {t('wouldBe')}{' '}
      {changes.map(({ question, answers }) => {
        const said = session.trail[question] ?? [];
        const added = answers.filter((answer) => !said.includes(answer));
        const words = (added.length > 0 ? added : answers).map((answer) => reason(`${question}.${answer}`));
        const label = words.join(t('separator'));
        return session.trail[question] ? (
          <a key={question} href={hrefOf(session, question)}>
            {label}
          </a>
        ) : (
          <span key={question}>{label}</span>
        );
      })}
    </p>
  );
}

function Reasons({ advice, supplier, session, carriers }: Props) {
  const { t, itemWords } = usePhrases(carriers);
  const found = useMemo(
    () => whyNot(advice, session.trail, carriers, supplier),
    [advice, session.trail, carriers, supplier],
  );
  return (
    <>
      <p>{t('whyNotLead')}</p>
      <ul className="lines absent">
        {found.channels.map(({ id, changes }) => (
          <li key={id} data-absent-channel={id}>
            <span className="absent-what">
              {t('pair', { name: t('channelTitle'), value: t(`advice:channels.${id}`) })}
            </span>
            <Changes changes={changes} session={session} carriers={carriers} />
          </li>
        ))}
        {found.items.map(({ id, changes }) => (
          <li key={id} data-absent={id}>
            <span className="absent-what">{itemWords(id, advice.card).what}</span>
            <Changes changes={changes} session={session} carriers={carriers} />
          </li>
        ))}
      </ul>
      <Lines title={t('notForCard')} ids={found.elsewhere} card={advice.card} />
    </>
  );
}

/** What is not on the list, and which answers would bring it in. Worked out when it is opened: most people never ask. */
export function WhyNot(props: Props) {
  const { t } = usePhrases(props.carriers);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more why-not" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('whyNot')}</summary>
      {isOpen && <Reasons {...props} />}
    </details>
  );
}
