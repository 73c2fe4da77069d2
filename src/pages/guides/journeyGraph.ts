import { assign, initialTransition, transition } from 'xstate';
import type { Carriers, Given } from '#machines/card.ts';
import { type AnswerId, interview, type QuestionId } from '#machines/interview.ts';
import { questions } from '#machines/questions.ts';
import { offered } from '#machines/replay.ts';

/** A question as some of its askers meet it: each answer with the fork it leads to, undefined being the advice. */
export interface Fork {
  readonly question: QuestionId;
  readonly exits: ReadonlyMap<string, Fork | undefined>;
}

type State = ReturnType<typeof initialTransition<typeof interview>>[0];
/** A fork, and the questions of whose earlier answers some guard ahead of it takes notice. */
type Seen = { readonly fork?: Fork; readonly reads: ReadonlySet<string> };
/** What was seen at a question, by the earlier answers taken notice of. */
type Table = { readonly reads: readonly string[]; readonly found: Map<string, Seen> };

/** Carriers that the interview cannot tell apart, by the first of them. */
function peersOf(carriers: Carriers): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, { cards, tariff, ended, generic, placeCases }] of Object.entries(carriers)) {
    const key = generic ? id : JSON.stringify([[...cards].sort(), tariff, ended, placeCases]);
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return new Map([...groups.values()].map((ids) => [ids[0] ?? '', ids]));
}

/** The live interview with a memory that notes of which earlier answers its guards take notice. */
function watched() {
  const noticed = new Set<string>();
  const plain = new WeakMap<Given, Given>();
  const watch = (answers: Given): Given => {
    const given = new Proxy(answers, {
      get: (all, name) => {
        noticed.add(String(name));
        return Reflect.get(all, name);
      },
    });
    plain.set(given, answers);
    return given;
  };
  const givenIn = (context: { given: Given }): Given => plain.get(context.given) ?? {};
  const machine = interview.provide({
    actions: {
      remember: assign(({ context, event }) => {
        const [question = '', answer = ''] = event.type.split('.');
        return { given: watch({ ...givenIn(context), [question]: [answer] }) };
      }),
    },
  });
  return { machine, noticed, givenIn };
}

/** Whether all answers to a question lead on to one place, so that only guards can make them differ. */
function isOneWay(question: QuestionId): boolean {
  const [target, ...others] = new Set<unknown>(Object.values(questions[question].on));
  return typeof target === 'string' && others.length === 0;
}

/** Gives a function that makes forks with the same ways out one. */
function merging(): (fork: Fork) => Fork {
  const made = new Map<string, Fork>();
  const numbers = new Map<Fork | undefined, number>();
  return (fork) => {
    const ways = [...fork.exits].map(([answer, next]) => `${answer}:${numbers.get(next)}`);
    const key = [fork.question, ...ways].join();
    const one = made.get(key) ?? fork;
    made.set(key, one);
    numbers.set(one, numbers.get(one) ?? numbers.size);
    return one;
  };
}

/**
 * Takes the index of carriers, gives the first fork of the interview and with it every journey. States between which
 * no guard ahead sees a difference are one fork, so that millions of journeys are a few hundred forks. Of a question
 * with several answers each stands alone: guards ask only whether an answer is among those given. Made once for an index.
 */
export function journeyGraph(carriers: Carriers): Fork {
  const first = drawn.get(carriers) ?? graphOf(carriers);
  drawn.set(carriers, first);
  return first;
}

const drawn = new WeakMap<Carriers, Fork>();

function graphOf(carriers: Carriers): Fork {
  const peers = peersOf(carriers);
  const { machine, noticed, givenIn } = watched();
  const merged = merging();
  const tablesOf = new Map<QuestionId, Map<string, Table>>();
  const keyOf = (reads: readonly string[], given: Given) => reads.map((question) => given[question]?.[0]).join();

  function see(state: State): Seen {
    if (state.status !== 'active') return { reads: new Set() };
    const question = state.value as QuestionId;
    const given = givenIn(state.context);
    const tables = tablesOf.get(question) ?? new Map<string, Table>();
    tablesOf.set(question, tables);
    for (const table of tables.values()) {
      const seen = table.found.get(keyOf(table.reads, given));
      if (seen) return seen;
    }
    const reads = new Set<string>();
    const exits = new Map<string, Fork | undefined>();
    const answers = question === 'carrier' ? [...peers.keys(), 'other'] : offered(question);
    for (const answer of answers) {
      noticed.clear();
      const [next] = transition(machine, state, { type: `${question}.${answer}` as AnswerId });
      for (const name of noticed) reads.add(name);
      if (next.value === question) continue;
      const ahead = see(next);
      for (const name of ahead.reads) reads.add(name);
      for (const id of (question === 'carrier' && peers.get(answer)) || [answer]) exits.set(id, ahead.fork);
      // Where nothing ahead looks at the answer, every other one leads the same way.
      if (!isOneWay(question) || reads.has(question)) continue;
      for (const other of answers) exits.set(other, ahead.fork);
      break;
    }
    reads.delete(question);
    const names = [...reads].sort();
    const table = tables.get(names.join()) ?? { reads: names, found: new Map<string, Seen>() };
    tables.set(names.join(), table);
    const seen = { fork: merged({ question, exits }), reads };
    table.found.set(keyOf(names, given), seen);
    return seen;
  }

  const { fork } = see(initialTransition(machine, carriers)[0]);
  if (!fork) throw new Error('The interview asks nothing.');
  return fork;
}
