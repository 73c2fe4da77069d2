import type { Source } from '#data/statement.ts';
import type { AskedKind } from '#data/vocabulary.ts';
import type { CardKind } from '#machines/card.ts';

/** The paragraphs and lines that texts are made of: every id has its words in every locale. */
export const partIds = [
  'date',
  'to',
  'dear',
  'subject.closure',
  'subject.mainlandNumber',
  'subject.deregister',
  'subject.pause',
  'subject.return',
  'subject.authorisation',
  'subject.company',
  'subject.complaint',
  'inWriting',
  'request.closure',
  'request.mainlandNumber',
  'request.deregister',
  'request.pause',
  'request.return',
  'matter.closure',
  'matter.mainlandNumber',
  'matter.deregister',
  'matter.pause',
  'matter.portOut',
  'matter.return',
  'number',
  'hongKongNumber',
  'otherNumber',
  'account',
  'registeredName',
  'document',
  'lastDay',
  'firstDay',
  'booking',
  'parts',
  'returnDay',
  'money',
  'confirm',
  'confirmReturn',
  'contact',
  'sign',
  'hello.own',
  'hello.other',
  'hello.company',
  'hello.rental',
  'wish.closure',
  'wish.mainlandNumber',
  'wish.deregister',
  'wish.pause',
  'wish.portOut',
  'wish.return',
  'wish.decide',
  'wish.tooLate',
  'firstQuestions',
  'questions',
  'goOn',
  'writeDown',
  'staff',
  'when',
  'reference',
  'effective',
  'amounts',
  'thanks',
  'companyHolds',
  'bearer',
  'companySign',
  'giver',
  'taker',
  'limits',
  'until',
  'bothSign',
  'facts',
  'asked',
  'answered',
  'wants',
  'want.do',
  'want.reason',
  'want.amounts',
  'answerBy',
  'further',
  'enclosed',
] as const;
export type PartId = (typeof partIds)[number];
interface Said {
  readonly say: PartId;
  /** The page that a part refers to. */
  readonly page?: Source;
}
/** A paragraph or line of a text by its id, or a question for the company. */
export type Part = Said | { readonly ask: AskedKind };

const lines: readonly PartId[] = [
  ...['number', 'hongKongNumber', 'otherNumber', 'account', 'registeredName', 'document', 'lastDay', 'firstDay'],
  ...['booking', 'parts', 'returnDay', 'staff', 'when', 'reference', 'effective', 'amounts'],
] as PartId[];

/** Takes a part, gives the kind of list it is a line of (details, matters, questions …); undefined for a paragraph. */
export const listOf = (part: Part): string | undefined =>
  'ask' in part ? 'ask' : lines.includes(part.say) ? 'blanks' : /^(matter|want)\./.exec(part.say)?.[1];

/** Takes ids, gives parts. */
export const says = (...ids: readonly PartId[]): Said[] => ids.map((say) => ({ say }));

/** Cards that are registered under a document; numbers of other kinds have an account alone. */
const registered: readonly (CardKind | undefined)[] = ['hkNumber', 'hkData', 'dual', 'mainland'];

/** Takes what a text is about, the kind of card and whether a company asks, gives the lines by which the company finds it. */
export function details(about: string, card: CardKind | undefined, isCompany = false): Said[] {
  if (about === 'return') return says('booking', 'parts', 'returnDay');
  const numbers = says(...(card === 'dual' ? (['hongKongNumber', 'otherNumber'] as const) : (['number'] as const)));
  if (about === 'authorisation') return numbers;
  const who = says('account', ...(isCompany ? [] : (['registeredName'] as const)));
  if (about === 'complaint') return [...numbers, ...who];
  return [
    ...numbers,
    ...who,
    ...(registered.includes(card) && !isCompany ? says('document') : []),
    ...(about === 'pause' ? says('firstDay', 'lastDay') : about === 'deregister' ? [] : says('lastDay')),
  ];
}

/** Takes a request, gives how its letter ends. */
export const confirmed = (request: string): Said[] =>
  says(request === 'return' ? 'confirmReturn' : 'confirm', 'contact', 'sign');
