import { type AskedKind, askedKinds } from '#data/vocabulary.ts';
import type { Advice } from './advise.ts';
import type { ItemId } from './items.ts';

interface Rule<Id extends string = string> {
  readonly id: Id;
  /** It stands on the sheet where one of these lines stands on the checklist. */
  readonly by: readonly ItemId[];
  /** Only where none of these does. */
  readonly not?: readonly ItemId[];
}
interface RequestRule<Id extends string = string> extends Rule<Id> {
  /** Nobody may do it before the person has decided: for whoever has not, a box to tick at the counter. */
  readonly isDecision?: true;
  /** A box to tick in any case, as the checklist does not know who will stand there. */
  readonly isChoice?: true;
}

/** What is asked for, in the order in which it is said. */
const requestTable = [
  { id: 'forHolder', by: ['writeAuthorisation'], isChoice: true },
  { id: 'notMine', by: ['checkHolder'] },
  { id: 'forCompany', by: ['gatherCompanyPapers'] },
  { id: 'block', by: ['blockCard'] },
  { id: 'revive', by: ['reviveNumber'] },
  { id: 'undecided', by: ['considerKeeping'] },
  { id: 'tellBoth', by: ['askSecondNumber'] },
  { id: 'hanging', by: ['releaseSubCards', 'untieBundle'] },
  { id: 'portOut', by: ['requestPortOut', 'portOutFirst'], isDecision: true },
  { id: 'pause', by: ['requestPause', 'pauseInstead'], isDecision: true },
  { id: 'dropMainlandNumber', by: ['dropMainlandNumber'], isDecision: true },
  { id: 'bothNumbers', by: ['nameBothNumbers'], isDecision: true },
  { id: 'close', by: ['requestClosure'], not: ['nameBothNumbers'], isDecision: true },
  { id: 'cancelRegistration', by: ['cancelRegistration'], isDecision: true },
  { id: 'lapse', by: ['letLapse'] },
  { id: 'returnDevice', by: ['returnDevice'] },
  // Before a move or a pause the money must stay where it is.
  { id: 'money', by: ['claimRefund', 'claimDeposit'], not: ['requestPortOut', 'requestPause'], isDecision: true },
  { id: 'writing', by: ['getReceipt', 'cancelRegistration'] },
] as const satisfies readonly RequestRule[];

/** Papers that hold generally. Which ones the company wants is a question unless a fact settles it. */
const paperTable = [
  { id: 'registeredId', by: ['gatherDocuments'] },
  { id: 'presentId', by: ['proveRenewedId'] },
  { id: 'authorisation', by: ['writeAuthorisation'] },
  { id: 'bearerId', by: ['writeAuthorisation'] },
  { id: 'companyPapers', by: ['gatherCompanyPapers'] },
  { id: 'lastBill', by: ['checkFinalBill'] },
  { id: 'paid', by: ['payArrears'] },
  { id: 'device', by: ['returnDevice'] },
  { id: 'booking', by: ['returnDevice'] },
  { id: 'deposit', by: ['claimDeposit'] },
] as const satisfies readonly Rule[];

/** What the staff tick and fill in. */
const boxTable = [
  { id: 'tariff', by: ['checkTariff'] },
  { id: 'arrears', by: ['checkArrears', 'payArrears', 'checkFinalBill'] },
  { id: 'contractEnd', by: ['checkContract', 'weighFee'] },
  { id: 'earlyFee', by: ['weighFee'] },
  { id: 'paused', by: ['requestPause'] },
  { id: 'bothEnd', by: ['nameBothNumbers'] },
  { id: 'mainlandEnd', by: ['dropMainlandNumber'] },
  { id: 'lastDay', by: ['requestClosure', 'letLapse'], not: ['nameBothNumbers'] },
  { id: 'registration', by: ['cancelRegistration'] },
  { id: 'returned', by: ['returnDevice'] },
  { id: 'lastBill', by: ['checkFinalBill'] },
  { id: 'refund', by: ['claimRefund', 'claimDeposit'] },
  { id: 'reference', by: ['getReceipt', 'cancelRegistration', 'blockCard'] },
] as const satisfies readonly Rule[];

/** The most important question first: whoever runs out of time has asked that. */
const urgency: readonly AskedKind[] = [
  'loss',
  'afterExpiry',
  'network',
  'secondNumber',
  'channel',
  'deregister',
  'deviceReturn',
  'portOut',
  'pause',
  'lapse',
  'earlyFee',
  'notice',
  'refund',
  'deposit',
  'papers',
  'renewedId',
  'delegate',
  'company',
  'autoCharges',
  'addOns',
  'afterTerm',
  'finalBill',
  'confirmation',
];
const byUrgency = [...urgency, ...askedKinds.filter((kind) => !urgency.includes(kind))];

export type RequestId = (typeof requestTable)[number]['id'] | 'findOut' | 'ended';
export type PaperId = (typeof paperTable)[number]['id'] | 'card';
export type BoxId = (typeof boxTable)[number]['id'] | 'stamp';
export type PenId =
  | 'name'
  | 'holder'
  | 'bearer'
  | 'number'
  | 'hongKongNumber'
  | 'mainlandNumber'
  | 'booking'
  | 'id'
  | 'contact'
  | 'lastDay'
  | 'pause';
export type NoteId = 'ended' | 'virtual' | 'lapse' | 'findOut' | 'portOut' | 'noCounter';

/** What stands on the sheet for the counter, in ids. */
export interface Counter {
  /** Why the sheet may not be needed at this company's counter. */
  readonly note: NoteId | undefined;
  readonly requests: readonly { readonly id: RequestId; readonly isChoice: boolean }[];
  /** Blank lines for the pen. */
  readonly pens: readonly PenId[];
  readonly papers: readonly PaperId[];
  readonly questions: readonly AskedKind[];
  readonly boxes: readonly BoxId[];
}

/** Lines that remain for somebody else's card: only the registered person can ask for more. */
const forAnyone: readonly ItemId[] = ['checkHolder', 'checkTariff', 'blockCard'];

function noteFor({ headline, card, channel, others }: Advice): NoteId | undefined {
  if (headline === 'ended') return 'ended';
  if (card === 'usVirtual') return 'virtual';
  if (headline === 'lapse' || headline === 'leave') return 'lapse';
  if (headline === 'findOut' || headline === 'portOut') return headline;
  const hasCounter = [channel, ...others].some((one) => one?.id === 'store' || one?.id === 'proxy');
  return hasCounter || headline === 'shortStay' || headline === 'returnDevice' ? undefined : 'noCounter';
}

/**
 * Takes an advice, gives the sheet for the counter: everything follows from the lines of the checklist and from
 * what is left to ask, so that the sheet never says more than they do. Pure; throws nothing.
 */
export function counterOf(advice: Advice): Counter {
  const { card, headline, ask } = advice;
  const listed = new Set(advice.items.map(({ id }) => id));
  const isStrangers = listed.has('checkHolder');
  const has = (id: ItemId) => listed.has(id) && (!isStrangers || forAnyone.includes(id));
  const stands = ({ by, not = [] }: Rule) => by.some(has) && !not.some(has);
  const isOpen = has('considerKeeping') || has('reviveNumber');
  const requests = requestTable
    .filter(stands)
    .map((rule) => ({ id: rule.id as RequestId, isChoice: 'isChoice' in rule || (isOpen && 'isDecision' in rule) }));
  if (card === undefined && !isStrangers) requests.unshift({ id: 'findOut', isChoice: false });
  if (headline === 'ended') requests.unshift({ id: 'ended', isChoice: false });
  const isRental = card === 'pocketWifi';
  const isSim = card !== 'usVirtual' && !isRental;
  const comesForOther = has('writeAuthorisation') || has('gatherCompanyPapers');
  const numbers: readonly PenId[] =
    card === 'dual' ? ['hongKongNumber', 'mainlandNumber'] : isRental ? ['booking'] : ['number'];
  return {
    note: noteFor(advice),
    requests,
    pens: [
      isStrangers || isRental || card === undefined ? 'name' : 'holder',
      ...numbers,
      ...(isSim ? (['id'] as const) : []),
      ...(comesForOther ? (['bearer'] as const) : []),
      'contact',
      ...(has('requestPause') ? (['pause'] as const) : []),
      ...(has('requestClosure') || has('dropMainlandNumber') ? (['lastDay'] as const) : []),
    ],
    papers: [
      ...(isSim && !listed.has('blockCard') ? (['card'] as const) : []),
      ...paperTable.filter(stands).map(({ id }) => id),
    ],
    questions: byUrgency.filter((kind) => ask.includes(kind)),
    boxes: [...boxTable.filter(stands).map(({ id }) => id), 'stamp'],
  };
}
