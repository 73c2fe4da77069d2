import type { Source } from '#data/statement.ts';
import type { AskedKind } from '#data/vocabulary.ts';
import type { Advice } from './advise.ts';
import type { ChannelAdvice } from './channels.ts';
import type { KnownFact } from './facts.ts';
import type { ItemId } from './items.ts';
import { confirmed, details, type Part, says } from './letterParts.ts';

/** What can be asked of a company, by the line of the checklist that has one ask for it. */
const requested = {
  closure: 'requestClosure',
  mainlandNumber: 'dropMainlandNumber',
  deregister: 'cancelRegistration',
  pause: 'requestPause',
  portOut: 'requestPortOut',
  return: 'returnDevice',
} as const satisfies { readonly [request: string]: ItemId };
export type Request = keyof typeof requested;
/** Moving a number is asked of the new company, so the old one gets no letter about it. */
type Written = Exclude<Request, 'portOut'>;
export type LetterId = 'script' | Written | 'authorisation' | 'company' | 'complaint';
/** What stands above a text, for whoever is about to use it. */
export type Note = 'taken' | 'notSettled' | 'last' | 'decide' | 'tooLate' | 'monthly' | 'prepaid' | 'holder' | 'papers';

/** A text to say, to send or to hand over. */
export interface Letter {
  readonly id: LetterId;
  readonly notes: readonly Note[];
  /** The written channel that a source confirms, where there is one. */
  readonly channel?: ChannelAdvice;
  /** Whether it can go out as an e-mail; the others are spoken or signed by hand. */
  readonly isMail: boolean;
  readonly parts: readonly Part[];
  /** What was read about it: for the reader, and no part of the text. */
  readonly facts: readonly KnownFact[];
}

const isWritten = (request: Request): request is Written => request !== 'portOut';

/** What the texts are made from: what the advice has one ask for, and who asks. */
function casesOf(advice: Advice) {
  const has = (id: ItemId) => advice.items.some((item) => item.id === id);
  const requests = (Object.keys(requested) as Request[]).filter((request) => has(requested[request]));
  const written = [advice.channel, ...advice.others].find(
    (channel) => channel?.confirms && (channel.id === 'email' || channel.id === 'form'),
  );
  const facts = (id: ItemId) => advice.items.find((item) => item.id === id)?.facts ?? [];
  const isUndecided = advice.headline === 'decide' || advice.headline === 'tooLate';
  return { advice, has, requests, written, facts, isUndecided };
}
type Cases = ReturnType<typeof casesOf>;

/** What to say: who one is, what one wants, the open questions in the order of the advice, what to write down. */
function script({ advice, has, requests, isUndecided }: Cases): Letter[] {
  const { ask, headline } = advice;
  if (requests.length === 0 && ask.length === 0) return [];
  const opening = has('returnDevice')
    ? 'rental'
    : has('gatherCompanyPapers')
      ? 'company'
      : has('askHolder')
        ? 'other'
        : 'own';
  const wishes = isUndecided
    ? says(`wish.${headline as 'decide' | 'tooLate'}`)
    : requests.flatMap((one) => says(`wish.${one}`));
  // Nobody but the holder can say “go on”, and nobody should before they have decided; a move is asked for elsewhere.
  const canGoOn = requests.some(isWritten) && !has('askHolder') && !isUndecided;
  const parts: Part[] = [
    ...says(`hello.${opening}`),
    ...wishes,
    ...(ask.length > 0 ? says(requests.length > 0 ? 'firstQuestions' : 'questions') : []),
    ...ask.map((kind: AskedKind) => ({ ask: kind })),
    ...(canGoOn ? says('goOn') : []),
    ...says('writeDown', 'staff', 'when', 'reference', 'effective', 'amounts', 'thanks'),
  ];
  return [{ id: 'script', notes: [], isMail: false, parts, facts: [] }];
}

/** What must be thought of before a request is sent. */
function notesOn(request: Written, { advice, has, requests, written }: Cases): Note[] {
  const isForGood = request !== 'pause' && request !== 'return';
  const isEither = requests.includes('closure') && requests.includes('deregister');
  return [
    written ? 'taken' : 'notSettled',
    ...(advice.headline === 'decide' || advice.headline === 'tooLate' ? [advice.headline] : []),
    ...(isForGood ? (['last'] as const) : []),
    ...(isEither && request === 'closure' ? (['monthly'] as const) : []),
    ...(isEither && request === 'deregister' ? (['prepaid'] as const) : []),
    ...(has('askHolder') ? (['holder'] as const) : []),
  ];
}

const head = (id: Exclude<LetterId, 'script'>): Part[] => says('date', 'to', 'dear', `subject.${id}`);
/** Where no source says that it is taken in writing, a text begins by asking that. */
const begin = ({ written }: Cases): Part[] => (written ? [] : says('inWriting'));
const channelOf = ({ written }: Cases) => (written ? { channel: written } : {});

function requests(cases: Cases): Letter[] {
  // A company's card: the company asks, in one letter for all.
  if (cases.has('gatherCompanyPapers')) return [];
  return cases.requests.filter(isWritten).map((request) => ({
    id: request,
    notes: notesOn(request, cases),
    ...channelOf(cases),
    isMail: true,
    parts: [
      ...head(request),
      ...begin(cases),
      ...says(`request.${request}`),
      ...details(request, cases.advice.card),
      ...(request === 'closure' ? says('money') : []),
      ...confirmed(request),
    ],
    facts: cases.facts(requested[request]),
  }));
}

function company(cases: Cases): Letter[] {
  const asks = cases.requests.filter(isWritten);
  const [first] = asks;
  if (!cases.has('gatherCompanyPapers') || !first) return [];
  const parts: Part[] = [
    ...head('company'),
    ...begin(cases),
    ...says('companyHolds', ...asks.map((one) => `matter.${one}` as const)),
    ...details(first, cases.advice.card, true),
    ...says('bearer', 'confirm', 'companySign'),
  ];
  const isOpen = cases.advice.ask.includes('company');
  const notes = [
    ...notesOn(first, cases).filter((note) => note !== 'monthly'),
    ...(isOpen ? (['papers'] as const) : []),
  ];
  return [
    { id: 'company', notes, ...channelOf(cases), isMail: false, parts, facts: cases.facts('gatherCompanyPapers') },
  ];
}

function authorisation({ has, requests, facts, advice }: Cases): Letter[] {
  if (!has('writeAuthorisation') || has('gatherCompanyPapers') || requests.length === 0) return [];
  const parts: Part[] = [
    ...says('to', 'subject.authorisation', 'giver', 'taker', ...requests.map((one) => `matter.${one}` as const)),
    ...details('authorisation', advice.card),
    ...says('limits', 'until', 'bothSign'),
  ];
  const notes: Note[] = [...(advice.ask.includes('delegate') ? (['papers'] as const) : []), 'holder'];
  return [{ id: 'authorisation', notes, isMail: false, parts, facts: facts('writeAuthorisation') }];
}

/** The page of a regulator on which the way of a complaint was read; none where no regulator's page was. */
const publishedBy = (facts: readonly KnownFact[]): Source | undefined =>
  facts.flatMap(({ sources }) => sources).find(({ grade }) => grade === 'regulator');

function complaint({ has, requests, facts, advice }: Cases): Letter[] {
  if (!has('complain') || requests.length === 0) return [];
  const known = facts('complain');
  const page = publishedBy(known);
  const parts: Part[] = [
    ...head('complaint'),
    ...says('facts', ...details('complaint', advice.card).map(({ say }) => say), 'asked'),
    ...says(...requests.map((one) => `matter.${one}` as const)),
    ...says('answered', 'wants', 'want.do', 'want.reason', 'want.amounts', 'answerBy'),
    ...(page ? [{ say: 'further', page } as const] : []),
    ...says('enclosed', 'sign'),
  ];
  const notes: Note[] = has('askHolder') ? ['holder'] : [];
  return [{ id: 'complaint', notes, isMail: true, parts, facts: known }];
}

/**
 * Takes an advice, gives the texts that help with it, in the order in which they are needed: what to say, the requests
 * in writing, the papers for whoever goes, the complaint. In ids, facts and sources, never in words. Pure.
 * A text is a request only where a source confirms a written channel (`channels` of the record); elsewhere it begins as a question.
 */
export function lettersFor(advice: Advice): readonly Letter[] {
  const cases = casesOf(advice);
  return [script, requests, company, authorisation, complaint].flatMap((make) => make(cases));
}
