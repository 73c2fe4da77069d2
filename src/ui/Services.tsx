import { useId, useState } from 'react';
import { paperFacts, type Service } from '#src/advice/services.ts';
import { Statement } from './Statement.tsx';
import { useSay } from './useSay.ts';

/** What is known of single services. Folded on screen to keep the list short; on paper all names, and of those that want the old number the most decisive statement. */
export function Services({ services }: { services: readonly Service[] }) {
  const { t, locale } = useSay();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="services">
      <button type="button" className="fold" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {t('services', { number: services.length })}
      </button>
      <ul id={id} className={isOpen ? undefined : 'folded'}>
        {services.map((service) => (
          <li key={service.name.en}>
            <strong>{service.name[locale]}</strong> {t('aside', { text: t(`oldSms.${service.oldSms}`) })}{' '}
            <ul className="service-facts">
              {service.facts.map((fact) => (
                <li key={fact.text.en} className={paperFacts(service).includes(fact) ? undefined : 'screen-only'}>
                  <Statement fact={fact} />
                </li>
              ))}
            </ul>
            {service.url && (
              <a className="act" href={service.url} target="_blank" rel="noreferrer">
                {t('open', { host: new URL(service.url).host })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
