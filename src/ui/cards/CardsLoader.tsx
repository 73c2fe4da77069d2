import { Failure, Loading } from '../Fallback.tsx';
import { useArrival } from '../useArrival.ts';
import { usePage } from '../usePage.ts';
import type { CardsProps } from './CardsPage.tsx';

const load = () => import('./CardsPage.tsx');

/** The page of all cards: waits for it and its words. */
export function CardsLoader(props: Omit<CardsProps, 'heading'>) {
  const Page = usePage<CardsProps>(load);
  const heading = useArrival(Page !== undefined, 'cards');
  if (Page === 'failed') return <Failure />;
  return Page ? <Page {...props} heading={heading} /> : <Loading arrival={heading} />;
}
