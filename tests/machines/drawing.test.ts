import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { questions } from '#machines/questions.ts';

type Guard = string | { name: string; guards?: readonly Guard[] };
type Exit = string | { target: string; guard?: Guard };

/** A guard in words: `or(['isData', not('isDual')])` → “isData or not isDual”. */
function inWords(guard: Guard): string {
  if (typeof guard === 'string') return guard;
  const parts = (guard.guards ?? []).map(inWords);
  return guard.name === 'not'
    ? `not ${parts.map((part) => (/ /.test(part) ? `(${part})` : part)).join()}`
    : parts.join(` ${guard.name} `);
}

/** The interview as a Mermaid flowchart: answers lead on, dotted lines skip a question. */
function drawing(): string {
  const lines = Object.entries(questions).flatMap(([question, state]) => {
    const exits = Object.entries(state.on as Record<string, Exit>);
    const target = exits.map(([, exit]) => (typeof exit === 'string' ? exit : exit.target))[0];
    const answers = exits.map(([event]) => event.slice(question.length + 1)).join(' · ');
    const skip = 'always' in state ? (state.always as { guard: Guard; target: string }) : undefined;
    return [
      `  ${question}["<b>${question}</b><br/>${answers}"] --> ${target}`,
      ...(skip ? [`  ${question} -. "skipped if ${inWords(skip.guard)}" .-> ${skip.target}`] : []),
    ];
  });
  return ['```mermaid', 'flowchart TD', ...lines, '  advice([advice])', '```'].join('\n');
}

test('the interview drawn in ARCHITECTURE.md is the one in the machine (npm run generate)', async () => {
  const file = new URL('../../ARCHITECTURE.md', import.meta.url);
  const current = readFileSync(file, 'utf8').replace(/```mermaid[\s\S]*?```/, drawing());
  expect(current).toContain('flowchart TD');
  await expect(current).toMatchFileSnapshot('../../ARCHITECTURE.md');
});
