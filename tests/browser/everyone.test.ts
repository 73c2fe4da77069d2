import { expect, inject, test } from 'vitest';
import { locales } from '#data/vocabulary.ts';
import { judge } from '../audit/audit.ts';
import { states } from '../audit/states.ts';
import { type Plan, visit } from '../audit/visit.ts';
import { theBrowser } from './page.ts';

/** A part of `npm run audit` that can be afforded each time: two engines, the looks and the layouts that fail most easily. */
const plan: Plan = { engines: ['axe', 'ibm'], looks: ['dark', 'forced'], layouts: ['spaced'], isWalked: false };

/** A question with its error shows all that it shows without. */
const chosen = [
  /^question\/(card|carrier|extras)\+error$/,
  /^question\/(aim\+preview|signal\+influence|card\+(scriptless|appLost|newer)|carrier\+(early|listFailed))$/,
  /^advice\/(lapse|returnDevice|close\+whyNot|decide\+undo)$/,
  /^paper\/((sheet|words)\+monthly|dates\+tooLate)$/,
  /^(answers|failure\+partAgain|cards\+three)$/,
];
const parts = states.filter(({ id }) => chosen.some((pattern) => pattern.test(id)));

test('each pattern names states that there are', () => {
  expect(chosen.filter((pattern) => !states.some(({ id }) => pattern.test(id)))).toEqual([]);
  expect(parts.length).toBeGreaterThanOrEqual(20);
});

// One locale each, in turn: what is wrong in one is mostly wrong in all, and the audit looks at all.
test.concurrent.each(parts.map((state, at) => ({ state, id: state.id, locale: locales[at % 3] ?? 'en' })))(
  '$locale: nothing is in anybody’s way on $id',
  async ({ state, locale }) => {
    const seen = await visit(await theBrowser(), inject('address'), state, locale, plan);
    const { faults } = judge([seen]);
    expect([...faults.keys()]).toEqual([]);
  },
);
