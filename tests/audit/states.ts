import { formatLink } from '#machines/link.ts';
import { readKnowledge } from '#src/pages/guides/knowledge.ts';
import { guidePaths } from '#src/pages/guides/render.tsx';
import { arrivals } from './arrivals.ts';
import { doings } from './doings.ts';
import { advices, questions } from './journeys.ts';
import { adviceAt, type State } from './state.ts';

const questionStates = [...questions].flatMap(([id, given]): State[] => {
  const [question = ''] = id.split('+');
  const isFirst = question === 'card';
  const plain = {
    id: `question/${id}`,
    fragment: formatLink(given),
    until: question === 'carrier' ? '#carrier-list input' : `main input[name=${question}]`,
  };
  const error = {
    ...plain,
    id: `question/${id}+error`,
    act: (page) => page.locator('form button.primary').click(),
    shows: '.error-summary',
    focus: '.error-summary',
  } satisfies State;
  return id === question ? [plain, error] : isFirst ? [] : [plain];
});

const adviceStates = [...advices].map(
  ([headline, given]): State => ({ ...adviceAt(formatLink(given)), id: `advice/${headline}` }),
);

const guides = guidePaths(readKnowledge()).map(
  (path): State => ({ id: `guide/${path.replace(/\/$/, '')}`, path: `LOCALE/${path}`, until: 'main h1' }),
);
const lit: State = {
  id: 'guide/map+lit',
  path: 'LOCALE/map/#card=hkNumber&carrier=cmhk&tariff=prepaid',
  until: 'main .lit',
};

/** Every state that is looked at, each once. */
export const states: readonly State[] = [...arrivals, ...questionStates, ...adviceStates, ...doings, ...guides, lit];

/** Takes the id of a state, gives that of its page: an error has a title of its own. */
export const pageOf = (id: string): string => (id.endsWith('+error') ? id : id.replace(/\+.*/, ''));

/** Whether a state is a page of its own for each locale; those of the site itself speak all of them. */
export const isLocal = ({ path }: State): boolean => path === undefined || path.startsWith('LOCALE/');
