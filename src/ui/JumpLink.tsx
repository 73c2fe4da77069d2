import type { ReactNode } from 'react';

/** A link to a place on the page, by its id or by the name of a control. The fragment holds the answers, so the jump is made by hand. */
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
        const target = document.getElementById(to) ?? document.getElementsByName(to)[0];
        target?.scrollIntoView();
        target?.focus();
      }}
    >
      {children}
    </a>
  );
}
