import { useGuide } from './guideContext.tsx';

/** The one rule that cannot be put right afterwards. */
export function OrderRule() {
  const { t } = useGuide();
  return (
    <p className="order-rule">
      <strong>{t('order.title')}</strong> {t('order.text')}
    </p>
  );
}
