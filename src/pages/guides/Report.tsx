import { addressOf } from '../head.ts';
import { reportUrl } from '../site.ts';
import { useGuide } from './guideContext.tsx';

/** How to say that a statement is wrong: a text with the page filled in and nothing about the person. */
export function Report({ isOpen = false }: { isOpen?: boolean }) {
  const { t, locale, path } = useGuide();
  const body = t('about.reportText', { page: addressOf(locale, path) });
  const subject = `Signoff: ${path}`;
  const mail = new URLSearchParams([
    ['subject', subject],
    ['body', body],
  ]);
  const form = reportUrl ? new URL(reportUrl) : undefined;
  form?.searchParams.set('title', subject);
  form?.searchParams.set('body', body);
  return (
    <details className="report" id="report" open={isOpen}>
      <summary>{t('about.reportTitle')}</summary>
      <p>{t('about.report1')}</p>
      <pre>{body}</pre>
      <p>
        {form ? (
          <a href={form.href} rel="noreferrer">
            {t('about.reportOpen')}
          </a>
        ) : (
          <a href={`mailto:?${mail.toString().replaceAll('+', '%20')}`}>{t('about.reportMail')}</a>
        )}
      </p>
    </details>
  );
}
