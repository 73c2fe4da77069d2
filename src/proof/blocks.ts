import type { FactKind } from '#data/vocabulary.ts';
import type { QuestionId } from '#machines/interview.ts';
import { isQuestion, questionIds } from '#machines/link.ts';
import { isSide } from '#machines/space.ts';
import type { Supplier } from '../advice/facts.ts';
import { type ItemId, type ItemRule, itemRules } from '../advice/items.ts';
import { casesOf, takesAny, type Whens } from '../advice/match.ts';

/** The side questions that a rule tells answers of apart. */
function readBy(whens: Whens): QuestionId[] {
  return casesOf(whens).flatMap((when) =>
    Object.entries(when).flatMap(([question, wanted]) =>
      isQuestion(question) && isSide(question) && !takesAny(question, wanted ?? []) ? [question] : [],
    ),
  );
}

/** Side questions that some rule reads together; answers to questions of different blocks do not touch each other. */
export interface Blocks {
  /** The block of a side question, named by its first question. */
  readonly of: (question: QuestionId) => QuestionId;
  /** The block that decides about a line; undefined where the way out alone does. */
  readonly ofItem: (id: ItemId) => QuestionId | undefined;
  /** The block that decides which channel is recommended. */
  readonly ofChannels: QuestionId | undefined;
  /** To be told that an answer to one question decides whether the other is asked; gives whether that was news. */
  readonly join: (one: QuestionId, other: QuestionId) => boolean;
}

/** Takes a supplier, gives the blocks in which its rules and the table of items read the side questions. */
export function blocksOf({ own, rules }: Supplier): Blocks {
  const parent = new Map<QuestionId, QuestionId>(questionIds.filter(isSide).map((id) => [id, id]));
  const of = (question: QuestionId): QuestionId => {
    const up = parent.get(question) ?? question;
    return up === question ? question : of(up);
  };
  const join = (one: QuestionId, other: QuestionId) => {
    const [first = one, second = other] = [of(one), of(other)].sort(
      (a, b) => questionIds.indexOf(a) - questionIds.indexOf(b),
    );
    if (first !== second) parent.set(second, first);
    return first !== second;
  };
  const joinAll = (questions: readonly QuestionId[]) => {
    for (const question of questions) join(questions[0] ?? question, question);
    return questions[0];
  };
  const factReads = (kind: FactKind) =>
    [own, rules].flatMap((record) => (record.facts[kind] ?? []).flatMap((fact) => readBy(fact.when)));
  const reads = ({ when, facts = [], shows = [], rests }: ItemRule) => [
    ...readBy(when),
    ...[...facts, ...shows, ...(rests ? [rests] : [])].flatMap(factReads),
  ];
  // A line, and a question for the carrier, may come from several rules: all that any of them reads is read together.
  const together = (key: (rule: ItemRule) => readonly string[]) => {
    const named = new Map<string, QuestionId[]>();
    for (const rule of itemRules)
      for (const name of key(rule)) named.set(name, [...(named.get(name) ?? []), ...reads(rule)]);
    return new Map([...named].map(([name, questions]) => [name, joinAll(questions)]));
  };
  const items = together(({ id }) => [id]);
  together(({ facts = [] }) => facts);
  const channels = joinAll([own, rules].flatMap((record) => record.channels.flatMap(({ accepts }) => readBy(accepts))));
  return {
    of,
    ofItem: (id) => {
      const first = items.get(id);
      return first && of(first);
    },
    get ofChannels() {
      return channels && of(channels);
    },
    join,
  };
}
