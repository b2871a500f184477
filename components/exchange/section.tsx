import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode }

export const Section = ({ title, action, children }: Props) => (
  <section className="px-3 py-2 not-first:border-t">
    <div className="mb-1 flex h-6 items-center justify-between gap-2">
      <h2 className="text-faint text-xs font-semibold">{title}</h2>
      {action}
    </div>
    {children}
  </section>
)
