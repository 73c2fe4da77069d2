import { useId, useState } from 'react';
import type { Binding } from '#data/schema.ts';
import { SourceNote } from './sources.tsx';
import { useSay } from './useSay.ts';

/** What is known of single services. Folded on screen to keep the list short; always open on paper. */
export function Services({ bindings }: { bindings: readonly Binding[] }) {
  const { t, locale } = useSay();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="services">
      <button type="button" className="fold" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {t('services')} ({bindings.length})
      </button>
      <ul id={id} className={isOpen ? undefined : 'folded'}>
        {bindings.map((binding) => (
          <li key={binding.name.en}>
            <strong>{binding.name[locale]}</strong> ({t(`oldSms.${binding.oldSms}`)}){' '}
            {binding.facts.map((fact) => (
              <span key={fact.text.en}>
                {fact.text[locale]} <SourceNote
                  sources={fact.sources.flatMap((key) => binding.sources[key] ?? [])}
                />{' '}
              </span>
            ))}
            {binding.url && (
              <a className="act" href={binding.url} target="_blank" rel="noreferrer">
                {t('open', { host: new URL(binding.url).host })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
