import { addressOf } from '../head.ts';
import { reportUrl } from '../site.ts';
import { useGuide } from './place.tsx';

/** How to say that a statement is wrong: a text with the page filled in and nothing about the person. */
export function Report({ isOpen = false }: { isOpen?: boolean }) {
  const { t, locale, path } = useGuide();
  const body = t('about.reportText', { page: addressOf(locale, path) });
  const query = (names: [string, string]) =>
    new URLSearchParams([
      [names[0], `Signoff: ${path}`],
      [names[1], body],
    ]);
  const mail = query(['subject', 'body']).toString().replaceAll('+', '%20');
  return (
    <details className="report" id="report" open={isOpen}>
      <summary>{t('about.reportTitle')}</summary>
      <p>{t('about.report1')}</p>
      <pre>{body}</pre>
      <p>
        {reportUrl ? (
          <a href={`${reportUrl}?${query(['title', 'body'])}`} rel="noreferrer">
            {t('about.reportOpen')}
          </a>
        ) : (
          <a href={`mailto:?${mail}`}>{t('about.reportMail')}</a>
        )}
      </p>
    </details>
  );
}
