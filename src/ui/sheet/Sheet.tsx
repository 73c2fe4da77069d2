import type { Counter } from '#src/advice/counter.ts';
import { Beside } from './Beside.tsx';
import { Boxes, Tick } from './Blanks.tsx';

/** The sections of the sheet, each line in every language. */
export function Sheet({ counter }: { counter: Counter }) {
  const { requests, papers, questions, boxes } = counter;
  return (
    <>
      {requests.length > 0 && (
        <section>
          <h2>
            <Beside say={({ t }) => t('sheet:sections.requests')} />
          </h2>
          <ul className="counter-requests">
            {requests.map(({ id, isChoice }) => (
              <li key={id} data-request={id}>
                {isChoice && <Tick />}
                <Beside columns say={({ t }) => t(`sheet:requests.${id}`)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {papers.length > 0 && (
        <section>
          <h2>
            <Beside say={({ t }) => t('sheet:sections.papers')} />
          </h2>
          <ul className="counter-papers">
            {papers.map((paper) => (
              <li key={paper} data-paper={paper}>
                <Tick />
                <span>
                  <Beside say={({ t }) => t(`sheet:papers.${paper}`)} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {questions.length > 0 && (
        <section>
          <h2>
            <Beside say={({ t }) => t('sheet:sections.questions')} />
            <span className="counter-answer-head">
              <Beside say={({ t }) => t('sheet:sections.answer')} />
            </span>
          </h2>
          <ol className="counter-questions">
            {questions.map((kind) => (
              <li key={kind} data-ask={kind}>
                <Beside columns say={({ t }) => t(`facts:${kind}`)} />
                <span className="counter-answer" aria-hidden="true" />
              </li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h2>
          <Beside say={({ t }) => t('sheet:sections.staff')} />
        </h2>
        <Boxes boxes={boxes} />
      </section>
      <p className="counter-foot">
        <Beside say={({ t }) => t('sheet:foot', { app: t('app:name') })} />
      </p>
    </>
  );
}
