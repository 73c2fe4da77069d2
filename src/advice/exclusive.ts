import type { ItemId } from './items.ts';

/** Lines of which no list may hold two of one row: doing both would undo what one of them is for. */
export const exclusive: readonly (readonly ItemId[])[] = [
  // One way out only.
  ['requestClosure', 'letLapse', 'requestPause', 'requestPortOut', 'returnDevice', 'dropMainlandNumber'],
  ['cancelRegistration', 'letLapse', 'requestPause', 'requestPortOut', 'returnDevice', 'dropMainlandNumber'],
  // The value is used up, or kept on the card until the number has moved.
  ['useUpBalance', 'keepValue'],
  // A card that stays alive is neither destroyed nor handed over to whoever gets the number next.
  ['destroySim', 'requestPause', 'requestPortOut'],
  ['removeEsim', 'requestPause'],
  ['watchReissue', 'requestPause', 'requestPortOut'],
  // Payment goes on until the number has moved, and is stopped before everything else ends.
  ['stopAutoCharges', 'endAutoCharges'],
  // The papers of the person, or of the company it is registered to.
  ['gatherDocuments', 'gatherCompanyPapers'],
  ['checkHolder', 'gatherDocuments'],
  ['checkHolder', 'gatherCompanyPapers'],
  ['checkHolder', 'proveRenewedId'],
  // A number is brought back to life or used up, not both.
  ['reviveNumber', 'useUpBalance', 'requestPause', 'requestPortOut'],
  ['blockCard', 'destroySim'],
  ['blockCard', 'backUp'],
];
