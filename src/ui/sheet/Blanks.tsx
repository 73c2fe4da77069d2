import type { BoxId, PenId } from '#src/advice/counter.ts';
import { Beside } from './Beside.tsx';

/** A ruled line for the pen, and a box to tick with it: print only draws them, nothing can be typed. */
const Rule = () => <span className="counter-rule" aria-hidden="true" />;
export const Tick = () => <span className="counter-tick" aria-hidden="true" />;

/** A field with no name is the line after the box's own name; one that ends in ? is to tick. */
const fields = {
  tariff: ['prepaid?', 'monthly?'],
  arrears: ['nothing?', 'amount', 'paidOn'],
  contractEnd: [''],
  earlyFee: ['free?', 'amount'],
  paused: ['from', 'to'],
  bothEnd: ['hongKong', 'mainland'],
  mainlandEnd: ['', 'stays?'],
  lastDay: [''],
  registration: [''],
  returned: ['complete?', 'date'],
  lastBill: ['date', 'amount'],
  refund: ['amount', 'how', 'by'],
  reference: [''],
  stamp: [''],
} as const satisfies { readonly [B in BoxId]: readonly string[] };
type Field = (typeof fields)[BoxId][number];
type Named<F extends string> = F extends `${infer N}?` ? N : Exclude<F, ''>;

function Blank({ field }: { field: Field }) {
  if (field === '') return <Rule />;
  const isTick = field.endsWith('?');
  const name = field.replace('?', '') as Named<Field>;
  return (
    <span className={isTick ? 'counter-to-tick' : 'counter-blank'}>
      {isTick && <Tick />}
      <Beside
        say={({ t }) =>
          name === 'prepaid' || name === 'monthly' ? t(`sheet:tariffs.${name}`) : t(`sheet:fields.${name}`)
        }
      />
      {!isTick && <Rule />}
    </span>
  );
}

/** What the staff tick and fill in. */
export function Boxes({ boxes }: { boxes: readonly BoxId[] }) {
  return (
    <ul className="counter-boxes">
      {boxes.map((box) => (
        <li key={box} data-box={box}>
          <strong>
            <Beside say={({ t }) => t(`sheet:boxes.${box}`)} />
          </strong>
          {fields[box].map((field) => (
            <Blank key={field} field={field} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Blank lines for what no page of this app ever takes: names and numbers. */
export function Pens({ pens }: { pens: readonly (PenId | 'company')[] }) {
  return (
    <ul className="counter-pens">
      {pens.map((pen) => (
        <li key={pen} data-pen={pen}>
          <span>
            <Beside say={({ t }) => t(pen === 'company' ? 'sheet:company' : `sheet:pens.${pen}`)} />
          </span>
          <Rule />
        </li>
      ))}
    </ul>
  );
}
