import type { Binding } from '#data/schema.ts';
import type { Source } from '#data/statement.ts';
import { bindingFacts, bindingKinds } from '#data/vocabulary.ts';
import { byUrgency } from '#src/advice/services.ts';
import { SourceList } from '#src/ui/SourceList.tsx';
import { Statement } from '#src/ui/Statement.tsx';
import { onePerReading, Sources } from '#src/ui/sources.tsx';
import { Filter } from './Filter.tsx';
import { useGuide } from './guideContext.tsx';

const sourcesIn = (binding: Binding, keys: readonly string[]): Source[] =>
  keys.flatMap((key) => binding.sources[key] ?? []);

function Service({ id, binding }: { id: string; binding: Binding }) {
  const { t, locale } = useGuide();
  const unknown = bindingFacts.filter(
    (about) => about !== 'more' && !binding.facts.some((fact) => fact.about === about),
  );
  return (
    <article className="service" id={id}>
      <h3>{binding.name[locale]}</h3>
      <p className={binding.oldSms === 'avoidable' ? 'grade confirmed' : 'grade unconfirmed'}>
        {t(`app:oldSms.${binding.oldSms}`)}
      </p>
      {binding.cards && (
        <p className="hint">
          {t('app:pair', {
            name: t('services.usedWith'),
            value: binding.cards.map((kind) => t(`questions:card.answers.${kind}.label`)).join(' · '),
          })}
        </p>
      )}
      <dl>
        {bindingFacts
          .filter((about) => binding.facts.some((fact) => fact.about === about))
          .map((about) => (
            <div key={about}>
              <dt>{t(`services.about.${about}`)}</dt>
              {binding.facts
                .filter((fact) => fact.about === about)
                .map((fact) => (
                  <dd key={fact.text.en}>
                    <Statement fact={{ text: fact.text, sources: sourcesIn(binding, fact.sources) }} />
                  </dd>
                ))}
            </div>
          ))}
        {unknown.length > 0 && (
          <div className="unknown">
            <dt>{t('services.ask')}</dt>
            {unknown.map((about) => (
              <dd key={about}>{t(`services.askAbout.${about as Exclude<typeof about, 'more'>}`)}</dd>
            ))}
          </div>
        )}
      </dl>
      {binding.url && (
        <a className="act" href={binding.url} rel="noreferrer">
          {t('app:pair', { name: t('services.official'), value: new URL(binding.url).host })}
        </a>
      )}
    </article>
  );
}

/** Every service a number may be tied to, by kind, those first that need a code on the old number. */
export function ServicesPage() {
  const { t, knowledge } = useGuide();
  const all = Object.entries(knowledge.bindings);
  const label = (kind: (typeof bindingKinds)[number]) => t(`questions:bindings.answers.${kind}.label`);
  const sources = onePerReading(
    all.flatMap(([, binding]) => binding.facts.flatMap((fact) => sourcesIn(binding, fact.sources))),
  );
  return (
    <Sources value={sources}>
      <div className="catalogue">
        <h1>{t('services.title')}</h1>
        <p className="lead">{t('services.lead')}</p>
        <Filter
          legend={t('services.kind')}
          name="kind"
          options={bindingKinds.map((kind) => ({ id: kind, label: label(kind) }))}
        />
        {bindingKinds.map((kind) => (
          <section key={kind} className="kind" data-kind={kind}>
            <h2>{label(kind)}</h2>
            {all
              .filter(([, binding]) => binding.kind === kind)
              .sort(([, one], [, other]) => byUrgency(one, other))
              .map(([id, binding]) => (
                <Service key={id} id={id} binding={binding} />
              ))}
          </section>
        ))}
        <SourceList sources={sources} />
      </div>
    </Sources>
  );
}
