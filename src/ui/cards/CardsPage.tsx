import { useState } from 'react';
import type { CarrierIndex } from '#src/carriers.ts';
import { type CardId, type Memory, mostCases } from '../memory.ts';
import { useHeading } from '../useArrival.ts';
import { useSayOnPaper } from '../useSay.ts';
import { useTitle } from '../useTitle.ts';
import { Ask } from './Ask.tsx';
import { CardList } from './CardList.tsx';
import { Compare } from './Compare.tsx';
import '../advice.css';
import './cards.css';
import { Plan } from './Plan.tsx';
import { Transfer } from './Transfer.tsx';
import { isReady, useCards } from './useCards.ts';
import { useNames } from './useNames.ts';

export interface CardsProps {
  memory: Memory;
  carriers: CarrierIndex;
  isKept: boolean;
  onAdd: () => void;
  onChoose: (id: CardId) => void;
  onRemove: (id: CardId) => void;
  onTick: (ids: readonly CardId[], item: string, on: boolean) => void;
  onUpdate: (change: (known: Memory) => Memory) => unknown;
  onErase: () => void;
}

/** All cards of this device, and one plan for them together. */
export function Page({ memory, isKept, onRemove, ...props }: CardsProps) {
  const { t } = useSayOnPaper();
  const { attach } = useHeading();
  const { cards, carriers, isLoading, failed, retry } = useCards(memory, props.carriers);
  const nameOf = useNames(memory, carriers);
  const [removed, setRemoved] = useState('');
  useTitle(t('cards:title'));
  const ready = cards.filter(isReady);
  const isFull = memory.length >= mostCases;
  return (
    <div className="cards">
      <h1 tabIndex={-1} ref={attach} id="cards-title">
        {t('cards:title')}
      </h1>
      <p className="lead">{t('cards:lead')}</p>
      {!isKept && <p className="notice">{t('notSaved')}</p>}
      <div role="status">
        {removed && <p className="notice">{t('cards:removed', { name: removed })}</p>}
        {memory.length === 0 ? <p>{t('cards:none')}</p> : isLoading && !failed && <p>{t('loading')}</p>}
      </div>
      {failed && (
        <div className="notice" role="alert">
          <p>{t('loadFailed')}</p>
          <button type="button" onClick={retry}>
            {t('retry')}
          </button>
        </div>
      )}
      <CardList
        cards={cards}
        nameOf={nameOf}
        onChoose={props.onChoose}
        onRemove={(card) => {
          setRemoved(nameOf(card.one));
          onRemove(card.one);
          // The button with the focus is gone with its card.
          document.getElementById('cards-title')?.focus();
        }}
      />
      <p className="actions controls">
        <button type="button" className="primary" onClick={props.onAdd} disabled={isFull} aria-describedby="cards-full">
          {t('cards:add')}
        </button>
      </p>
      <p id="cards-full" className="hint">
        {isFull && t('cards:full')}
      </p>
      {ready.length > 1 ? (
        <>
          <Compare cards={ready} nameOf={nameOf} />
          <Plan cards={ready} carriers={carriers} nameOf={nameOf} onChoose={props.onChoose} onTick={props.onTick} />
        </>
      ) : (
        memory.length > 0 && !isLoading && <p className="hint">{t('cards:planNeeds')}</p>
      )}
      <Transfer memory={memory} carriers={carriers} onUpdate={props.onUpdate} />
      {memory.length > 0 && (
        <section className="cards-erase" aria-labelledby="cards-erase">
          <h2 id="cards-erase">{t('cards:erase')}</h2>
          <p>{t('cards:eraseLead')}</p>
          <Ask
            label={t('cards:erase')}
            question={t('cards:eraseSure', { number: memory.length })}
            yes={t('cards:eraseYes')}
            no={t('cards:eraseNo')}
            onYes={props.onErase}
          />
        </section>
      )}
    </div>
  );
}
