import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly action?: ReactNode; readonly children?: ReactNode }

/** One part of the comparison, below the facts of the exchange. */
export const PanelSection = ({ title, action, children }: Props) => (
  <section aria-label={title} className="border-t px-3 py-2">
    <div className="mb-1 flex min-h-6 items-center justify-between gap-2">
      <h2 className="text-faint text-xs font-semibold">{title}</h2>
      {action}
    </div>
    {children}
  </section>
)
