import { addressOf } from '../head.ts';
import { reportUrl } from '../site.ts';
import { useGuide } from './guideContext.tsx';

interface Props {
  /** Where it is not a statement that is wrong: what it is called, and what to fill in. */
  title?: string;
  text?: (page: string) => string;
  isOpen?: boolean;
}

/** How to say that something is wrong: a text with the page filled in and nothing about the person. */
export function Report({ title, text, isOpen = false }: Props) {
  const { t, locale, path } = useGuide();
  const page = addressOf(locale, path);
  const body = text ? text(page) : t('about.reportText', { page });
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
      <summary>{title ?? t('about.reportTitle')}</summary>
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
