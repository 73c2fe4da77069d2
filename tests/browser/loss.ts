import type { QuestionId } from '#machines/interview.ts';
import { isQuestion, parseLink } from '#machines/link.ts';
import { replay } from '#machines/replay.ts';
import { carriers } from '../journeys.ts';
import { knownOf, type Model, questionOn, type Step } from './model.ts';

/** Whether a step may forget answers: those that start anew, and those to an address that says something else. */
function mayForget(before: Model, step: Step, now: Model): boolean {
  if (/^(restart|forget|visit|resume|reload)$/.test(step.do)) return true;
  const entry = now.entries[now.index];
  const known = knownOf(before.session);
  const saysElse = Object.entries(parseLink(entry?.hash ?? '').given).some(
    ([question, answers]) => String(known[question]) !== String(answers),
  );
  return step.do === 'go' && (entry?.isFresh === true || saysElse);
}

/**
 * Takes what was there, a step, and what is there now; gives the questions whose answers are lost though they still fit. It does not
 * trust the session: the answer is put back, and fits if a replay keeps it.
 */
export function lostBy(before: Model, step: Step, now: Model): QuestionId[] {
  if (mayForget(before, step, now)) return [];
  const [was, known] = [knownOf(before.session), knownOf(now.session)];
  const changed = step.do === 'answer' ? questionOn(before.session) : undefined;
  return Object.keys(was).filter((question): question is QuestionId => {
    if (!isQuestion(question) || question === changed || known[question]) return false;
    const { trail, pending } = replay({ ...known, [question]: was[question] }, carriers);
    return (trail[question] ?? pending[question]) !== undefined;
  });
}
