import { type ComponentType, useEffect, useState } from 'react';

type Code = ComponentType<{ text: string; label: string }>;

/** Gives what draws QR codes once it is there. Without it the link stands there in letters. */
export function useQrCode(): Code | undefined {
  const [Code, setCode] = useState<Code | undefined>();
  useEffect(() => {
    let isCurrent = true;
    import('./QrCode.tsx').then(
      ({ QrCode }) => isCurrent && setCode(() => QrCode),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return Code;
}
