import { expect, test } from 'vitest';
import { replay } from '#machines/replay.ts';
import { itemRules } from '#src/advice/items.ts';
import { type Choices, carriers, everything, walk } from '../journeys.ts';

test('the items of the contract exist', () => {
  const decide =
    'findOutCard checkTariff checkContract checkArrears checkBalance checkHolder considerKeeping portOutFirst pauseInstead';
  const protect =
    'collectProof backUp findBindings moveBank movePayment moveMessaging moveSignIn moveGovernment moveWork moveShopping useOfficialSites';
  const settle =
    'payArrears useUpBalance claimRefund claimDeposit stopAutoCharges cancelExtras releaseSubCards untieBundle giveNotice weighFee';
  const close =
    'gatherDocuments proveRenewedId writeAuthorisation gatherCompanyPapers askHolder blockCard requestClosure cancelRegistration letLapse returnDevice askCarrier';
  const after =
    'getReceipt confirmClosed checkFinalBill checkRefund removeEsim destroySim keepRecords watchReissue complain';
  const contract = [decide, protect, settle, close, after].join(' ').split(' ');
  const ids = new Set<string>(itemRules.map(({ id }) => id));
  expect(contract.filter((id) => !ids.has(id))).toEqual([]);
});

/** For each kind of card and each carrier a plain person, who names every kind of linked account in turn. */
const plainPeople: Choices = (question, given) =>
  ['card', 'clue', 'carrier', 'tariff', 'drop', 'dataTerm', 'bindings'].includes(question)
    ? everything(question, given)
    : everything(question, given).slice(0, 1);

test('answering the same again leads to the same place, from every point of a journey', () => {
  walk(plainPeople, {
    journey(given) {
      const whole = replay(given, carriers);
      expect(whole).toEqual({ at: 'advice', trail: given, pending: {}, dropped: [] });
      const asked = Object.keys(given);
      for (let length = 0; length < asked.length; length++) {
        const prefix = Object.fromEntries(asked.slice(0, length).map((question) => [question, given[question]]));
        expect(replay(prefix, carriers)).toMatchObject({ at: asked[length], trail: prefix, dropped: [] });
      }
      return 0;
    },
    merge: () => [],
  });
}, 60_000);
