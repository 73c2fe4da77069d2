import { useEffect, useRef, useState } from 'react';

interface Props {
  /** On the button, and what it is read as, where that differs. */
  label: string;
  name?: string;
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
}

/** A button for what cannot be undone: asks once. The focus goes to the question, and back to the button after a no. */
export function Ask({ label, name, question, yes, no, onYes }: Props) {
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isAsking) asked.current?.focus();
  }, [isAsking]);
  return (
    <>
      <button type="button" ref={button} aria-label={name} aria-expanded={isAsking} onClick={() => setAsking(true)}>
        {label}
      </button>
      {isAsking && (
        <div className="notice cards-ask">
          <p ref={asked} tabIndex={-1}>
            {question}
          </p>
          <p className="actions">
            <button
              type="button"
              onClick={() => {
                setAsking(false);
                onYes();
              }}
            >
              {yes}
            </button>
            <button
              type="button"
              onClick={() => {
                setAsking(false);
                button.current?.focus();
              }}
            >
              {no}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
