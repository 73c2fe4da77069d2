import { features } from 'web-features';
import { oldest } from '#src/pages/oldest.ts';

const { ios_saf, ...versions } = oldest();
const wanted = { ...versions, safari_ios: ios_saf };

/** Of every feature on record, by its key in the browser compatibility data: whether all the oldest browsers have it. */
export const support: ReadonlyMap<string, boolean> = new Map(
  Object.values(features).flatMap((feature) =>
    Object.entries('status' in feature ? (feature.status.by_compat_key ?? {}) : {}).map(([key, { support }]) => {
      const since = (family: keyof typeof wanted) => Number.parseFloat(support[family]?.replace('≤', '') ?? 'Infinity');
      return [
        key,
        Object.entries(wanted).every(([family, version]) => since(family as keyof typeof wanted) <= version),
      ];
    }),
  ),
);
