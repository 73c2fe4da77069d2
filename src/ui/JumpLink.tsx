import type { ReactNode } from 'react';

/** A link to a place on the page. The fragment holds the answers, so the jump is made by hand. */
export function JumpLink({
  to,
  className,
  label,
  children,
}: {
  to: string;
  className?: string;
  label?: string;
  children: ReactNode;
}) {
  return (
    <a
      href={`#${to}`}
      {...(className ? { className } : {})}
      {...(label ? { 'aria-label': label } : {})}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(to);
        target?.scrollIntoView();
        target?.focus();
      }}
    >
      {children}
    </a>
  );
}
