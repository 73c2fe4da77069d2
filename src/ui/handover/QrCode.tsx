import { generate } from 'lean-qr';
import { useMemo } from 'react';

/** The quiet zone around the code that readers need, in modules (ISO/IEC 18004). */
const quiet = 4;

/** Takes a text and what it says to who cannot see it, shows it as a QR code: always dark on white, as cameras want it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const code = generate(text);
    const rows = Array.from({ length: code.size }, (_, y) =>
      Array.from({ length: code.size }, (_, x) => (code.get(x, y) ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')),
    );
    return { size: code.size + 2 * quiet, path: rows.flat().join('') };
  }, [text]);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
