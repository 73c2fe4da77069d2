import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { types } from './guards.ts';
import { adviceFaults } from './seeds/advice.ts';
import { codeFaults } from './seeds/code.ts';
import { dataFaults } from './seeds/data.ts';
import { interviewFaults } from './seeds/interview.ts';
import { wordFaults } from './seeds/words.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const faults = [...interviewFaults, ...adviceFaults, ...dataFaults, ...wordFaults, ...codeFaults];
/**
 * The proofs over a small world, each once: that the other guards are green without a fault is what the rest of the tests shows. One whose complaints
 * are held to be the culprits and nothing else is not run without a fault.
 */
const guards = new Map(
  faults.filter(({ only, guard }) => !only && guard.prepare && guard !== types).map(({ guard }) => [guard.name, guard]),
);

let workshop: Workshop;
beforeAll(() => {
  workshop = openWorkshop();
});
afterAll(() => workshop?.close());

describe.concurrent('a guard can fail', () => {
  for (const { name, seeds, guard, culprits, only } of faults)
    test(name, async () => {
      const { isRed, output } = await workshop.tried(seeds, guard);
      expect(isRed, `${guard.name} is green:\n${output}`).toBe(true);
      for (const culprit of culprits) expect(output).toContain(culprit);
      if (only) expect(output.split('\n').filter((line) => only.test(line))).toHaveLength(culprits.length);
    });
});

describe.concurrent('without a fault', () => {
  for (const guard of guards.values())
    test(`${guard.name} is green`, async () => {
      const { isRed, output } = await workshop.tried([], guard);
      expect(isRed, output).toBe(false);
      for (const { culprits } of faults.filter((fault) => fault.guard.name === guard.name))
        expect(culprits.every((culprit) => output.includes(culprit))).toBe(false);
    });
});
