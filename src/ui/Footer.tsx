import { memo } from 'react';
import { GuideLinks } from './GuideLinks.tsx';
import { useSay } from './useSay.ts';

/** What stands below every page of the app. */
export const Footer = memo(() => {
  const { t, rest } = useSay();
  const Offline = rest.value?.parts.Offline;
  return (
    <footer className="footer">
      <p>
        <a href="#at=cards">{t('myCards')}</a>
      </p>
      <GuideLinks />
      <p>{t('about')}</p>
      {Offline && <Offline />}
    </footer>
  );
});
