import type { z } from 'zod';
import { type Corrections, correctionsSchema } from './claims.ts';
import { type Binding, bindingSchema, type Carrier, carrierSchema } from './schema.ts';

/** What is wrong with a data file: where, what, and how to put it right. */
export interface Problem {
  readonly file: string;
  readonly field: string;
  readonly problem: string;
  readonly cure: string;
}

const schemas = { carriers: carrierSchema, bindings: bindingSchema, corrections: correctionsSchema };
/** The kinds of data file. `corrections` is one file; the others are folders. */
export type DataKind = keyof typeof schemas;
type DataFile = Carrier | Binding | Corrections;
type Found = Omit<Problem, 'file'>;
type Sourced = { readonly field: string; readonly keys: readonly string[] };

/** How to put right what has the wrong shape: by kind of mistake, or by field where the field says more. */
const cures: { readonly [mistakeOrField: string]: string } = {
  missing: 'Add it. Every text needs zh-Hans, zh-Hant and en; every fact, channel and hotline needs sources.',
  invalid_type: 'Texts stand in "quotation marks", lists in [ ], groups in { }; whole numbers, true, false stand bare.',
  too_small: 'Fill it in: a text, at least one source, days above 0. If there is nothing to say, remove it.',
  unrecognized_keys: 'Correct its spelling (capitals count), or remove it; data/README.md names all fields and kinds.',
  invalid_value: 'Write one of these words exactly so, with the same small and capital letters.',
  invalid_union: 'Write questions with lists of answers, as { "place": ["hongKong"] }; data/README.md names them.',
  invalid_key: 'Use small letters, digits and hyphens, “terms-2026”, here and wherever it is named.',
  invalid_format: 'Copy it whole from the browser: https://www.example.com/page. For e-mail: help@example.com.',
  read: 'Write the day as year-month-day: 2026-11-20.',
  dated: 'Write 2026-11-20, or 2026-11 or 2026 if the page gives no more.',
  on: 'Write 2026-11-20, or 2026-11 or 2026 if no more is known.',
  before: 'Write a year: 2019.',
  number: 'Write digits, spaces and hyphens, and + before a country: +852 2000 0000. The rest goes into “note”.',
  domains: 'Write the bare name in small letters, without https:// and www: example.com.',
};

function shapeProblem(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `has no field called “${issue.keys.join('” or “')}”`;
  const given = issue.input === undefined ? 'is missing' : `cannot be ${JSON.stringify(issue.input).slice(0, 60)}`;
  return issue.code === 'invalid_value' ? `${given}; it must be one of: ${issue.values.join(', ')}` : given;
}

function shapeProblems(kind: DataKind, json: unknown): Found[] {
  const result = schemas[kind].safeParse(json, { reportInput: true });
  return (result.error?.issues ?? []).map((issue: z.core.$ZodIssue) => {
    const name = issue.code === 'invalid_format' ? issue.path.findLast((part) => typeof part === 'string') : undefined;
    const mistake = issue.input === undefined ? 'missing' : (issue.code ?? '');
    const cure = cures[String(name)] ?? cures[mistake] ?? 'Compare with another file; data/README.md explains it.';
    return { field: issue.path.join('.') || '(whole file)', problem: shapeProblem(issue), cure };
  });
}

function sourced(record: DataFile): Sourced[] {
  if ('corrections' in record)
    return Object.entries(record.corrections).map(([id, { sources }]) => ({
      field: `corrections.${id}`,
      keys: sources,
    }));
  if (!('channels' in record)) return record.facts.map((fact, at) => ({ field: `facts.${at}`, keys: fact.sources }));
  return [
    ...record.channels.map(({ sources }, at) => ({ field: `channels.${at}`, keys: sources })),
    ...record.hotlines.map(({ sources }, at) => ({ field: `hotlines.${at}`, keys: sources })),
    ...(record.emails ?? []).map(({ sources }, at) => ({ field: `emails.${at}`, keys: sources })),
    ...Object.entries(record.facts).flatMap(([kind, facts]) =>
      facts.flatMap(({ sources, against = [] }, at) => [
        { field: `facts.${kind}.${at}`, keys: sources },
        ...against.map((other, side) => ({ field: `facts.${kind}.${at}.against.${side}`, keys: other.sources })),
      ]),
    ),
  ];
}

function sourceProblems(record: DataFile): Found[] {
  const uses = sourced(record);
  const used = new Set(uses.flatMap(({ keys }) => keys));
  return [
    ...uses.flatMap(({ field, keys }) =>
      keys
        .filter((key) => !Object.hasOwn(record.sources, key))
        .map((key) => ({
          field: `${field}.sources`,
          problem: `names the source “${key}”, which the file does not have`,
          cure: `Correct its spelling, or add “${key}” under sources with url, publisher, grade and read.`,
        })),
    ),
    ...Object.keys(record.sources)
      .filter((key) => !used.has(key))
      .map((key) => ({
        field: `sources.${key}`,
        problem: 'proves nothing: no “sources” names it',
        cure: 'Name it, in the same spelling, in the “sources” of the statement it proves, or remove it.',
      })),
  ];
}

function dateProblems(record: DataFile): Found[] {
  return Object.entries(record.sources)
    .filter(([, { dated, before, read }]) => (dated ?? before ?? '') > read)
    .map(([key]) => ({
      field: `sources.${key}.dated`,
      problem: 'is later than the day it was read',
      cure: '“dated” is the date the page gives, “read” the day somebody read it: one of them is wrong.',
    }));
}

function lossProblems(record: DataFile): Found[] {
  if (!('channels' in record)) return [];
  return Object.entries(record.facts).flatMap(([kind, facts]) =>
    facts.flatMap(({ lost }, at) =>
      lost?.upTo !== undefined && lost.upTo <= lost.days
        ? [
            {
              field: `facts.${kind}.${at}.lost`,
              problem: 'has an “upTo” that is not longer than its “days”',
              cure: '“upTo” is the longer of the two times; leave it out if there is only one.',
            },
          ]
        : [],
    ),
  );
}

const isOn = (host: string, domains: readonly string[]) =>
  domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

function linkProblems(record: DataFile): Found[] {
  if ('corrections' in record) return [];
  const links =
    'channels' in record
      ? record.channels.map(({ url }, at) => ({ field: `channels.${at}.url`, url }))
      : [{ field: 'url', url: record.url }];
  return links
    .filter(({ url }) => url !== undefined && !isOn(new URL(url).host, record.domains))
    .map(({ field, url }) => ({
      field,
      problem: `leads to ${new URL(url ?? '').host}, which is not on one of the file’s domains`,
      cure: 'Correct the address, or add the domain to “domains” if it is their own; otherwise cite the page as a source.',
    }));
}

function channelProblems(record: DataFile): Found[] {
  if (!('channels' in record) || record.ended) return [];
  const routes = record.cards.includes('pocketWifi')
    ? ['returnDevice']
    : record.cards.length === 0
      ? ['close']
      : ['close', 'pause'];
  return routes
    .filter(
      (route) =>
        record.channels.findLast(({ routes: served }) => served.some((one) => one === route))?.accepts !== undefined ||
        !record.channels.some(({ routes: served }) => served.some((one) => one === route)),
    )
    .map((route) => ({
      field: 'channels',
      problem: `leave somebody without a channel for “${route}”`,
      cure: `Put “${route}” among the “routes” of a last channel without “accepts”; “confirms”: false if nothing is published.`,
    }));
}

const contactHandle = /t\.me\/|@\w{4,}\b(?!\.)|微信号|whatsapp\.me|wa\.me/i;

function handleProblems(json: unknown): Found[] {
  const handle = contactHandle.exec(JSON.stringify(json).replace(/[\w.-]+@[\w-]+\.[\w.-]+/g, ''));
  return handle
    ? [
        {
          field: '(whole file)',
          problem: `holds a contact handle: ${handle[0]}`,
          cure: 'Search the file for it and remove it: names in chat programs appear nowhere, sellers’ or the company’s own.',
        },
      ]
    : [];
}

function idProblems(id: string): Found[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return [];
  return [
    {
      field: '(file name)',
      problem: 'cannot stand in a link',
      cure: 'Rename the file: small letters, digits and single hyphens, as in “china-unicom-hk.json”.',
    },
  ];
}

/** One check a rule. They run once the shape is right. */
const rules = [sourceProblems, dateProblems, lossProblems, linkProblems, channelProblems];

/** Takes a kind of data file, its name and content, gives what is wrong with it: file, field, problem, cure. Empty if nothing is. */
export function check(kind: DataKind, id: string, json: unknown): Problem[] {
  const shape = shapeProblems(kind, json);
  const found = shape.length > 0 ? shape : rules.flatMap((rule) => rule(json as DataFile));
  const file = kind === 'corrections' ? 'data/corrections.json' : `data/${kind}/${id}.json`;
  return [...idProblems(id), ...found, ...handleProblems(json)].map((problem) => ({ file, ...problem }));
}
