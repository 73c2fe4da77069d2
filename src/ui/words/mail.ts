import type { Carrier } from '#data/schema.ts';

/** What even old mail programs take of an address; beyond it they cut the text or open nothing. */
const longest = 1_800;

/** Takes a carrier's record, gives the address that is for anything. One with a note is for what its note says. */
export const mailboxOf = (carrier: Pick<Carrier, 'emails'>): string | undefined =>
  carrier.emails?.find(({ note }) => note === undefined)?.address;

/**
 * Takes an address (empty: the person fills it in), a subject and a text, gives a link that opens the mail program with
 * them, and whether the text was short enough to be in it. Line breaks are CRLF, as RFC 6068 wants.
 */
export function mailLink(address: string, subject: string, text: string): { href: string; isWhole: boolean } {
  const head = `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
  const whole = `${head}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  return whole.length <= longest ? { href: whole, isWhole: true } : { href: head, isWhole: false };
}
