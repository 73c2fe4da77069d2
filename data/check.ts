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

const cures: { readonly [code: string]: string } = {
  invalid_type:
    'Add the field. Every text needs zh-Hans, zh-Hant and en; every fact, channel and hotline needs sources.',
  too_small: 'Do not leave it empty: write the text, or name at least one source.',
  unrecognized_keys: 'Remove the field, or correct its spelling; data/README.md lists all fields.',
  invalid_value: 'Use one of the values the schema names.',
  invalid_format: 'Write it in the form the schema names: an https address, a date as 2026-11-20, a lower-case key.',
};

function shapeProblems(kind: DataKind, json: unknown): Found[] {
  const result = schemas[kind].safeParse(json);
  return (result.error?.issues ?? []).map((issue: z.core.$ZodIssue) => ({
    field: issue.path.join('.') || '(whole file)',
    problem: issue.message,
    cure: cures[issue.code ?? ''] ?? 'Compare with another file in the folder; data/README.md explains each field.',
  }));
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
          cure: `Add “${key}” under sources with url, publisher, grade and read, or name one that is there.`,
        })),
    ),
    ...Object.keys(record.sources)
      .filter((key) => !used.has(key))
      .map((key) => ({
        field: `sources.${key}`,
        problem: 'is used by nothing',
        cure: 'Name it where it belongs, or remove it.',
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
              problem: 'ends before it begins',
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
      problem: `leads to ${new URL(url ?? '').host}, which is none of the file’s domains`,
      cure: 'Only the company’s own domain may be a way to act: correct the address, or cite it as a source instead.',
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
      cure: `Let the last channel that serves “${route}” take everybody (no “accepts”); “confirms”: false if nothing is published.`,
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
          cure: 'Sellers’ contacts appear nowhere. Remove it.',
        },
      ]
    : [];
}

function idProblems(id: string): Found[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return [];
  return [
    {
      field: '(file name)',
      problem: 'is not an id that links can carry',
      cure: 'Use small letters, digits and single hyphens: “china-unicom-hk.json”.',
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
